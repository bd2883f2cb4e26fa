'use strict';
(() => {
  const card = JSON.parse(document.getElementById('data').textContent);
  const names = new Intl.DisplayNames(['en'], {type: 'language'});
  const PAGE = 8;

  /** Makes an element; texts among the children stay texts. */
  function el(tag, attributes = {}, ...children) {
    const svg = tag === 'svg' || tag === 'rect' || tag === 'line';
    const node = svg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'onclick' || name === 'onchange') node.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined) node.setAttribute(name, value);
    }
    node.append(...children.filter(child => child !== null && child !== undefined));
    return node;
  }

  function languageName(tag) {
    if (tag === 'mul') return 'several languages';
    try { return names.of(tag) ?? tag; } catch { return tag; }
  }

  const number = (value, share) => share ? (100 * value).toFixed(1) + '%' : value.toFixed(0);
  const range = (interval, share) => `[${number(interval.low, share)}, ${number(interval.high, share)}]`;
  const signed = (value, share) => `${value < 0 ? '−' : '+'}${number(Math.abs(value), share)}`;
  const significant = interval => interval.low > 0 || interval.high < 0;
  const pairName = (question, source) => source ? `${question} → ${source}` : question;
  const label = text => text.replaceAll('-', ' ');

  /** A table that is wider than a phone, below what it shows. */
  function scrolling(caption, content) {
    return el('div', {}, el('p', {class: 'caption', 'aria-hidden': 'true'}, caption),
      el('div', {class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption}, content));
  }

  function table(className, caption, heads, rows) {
    return scrolling(caption,
      el('table', {class: className, 'aria-label': caption},
        el('thead', {}, el('tr', {}, ...heads.map(head => el('th', {scope: 'col'}, head)))),
        el('tbody', {}, ...rows.map(([head, ...cells]) =>
          el('tr', {}, el('th', {scope: 'row'}, head),
            ...cells.map(cell => cell instanceof Node
              ? el('td', {class: 'wide'}, cell)
              : el('td', {}, cell)))))));
  }

  /** A mean with its interval on a scale from 0, as a bar with a whisker; the numbers stand beside it. */
  function bar(interval, most, cross, neutral) {
    const x = value => `${Math.max(0, Math.min(100, 100 * value / most)).toFixed(2)}%`;
    return el('svg', {class: 'bar', 'aria-hidden': 'true'},
      el('rect', {x: 0, y: '25%', width: x(interval.mean), height: '50%', rx: 3, fill: cross ? 'var(--bar-other)' : 'var(--bar)'}),
      ...(interval.low === interval.high ? [] : [[interval.low, interval.high, '50%', '50%'], [interval.low, interval.low, '25%', '75%'], [interval.high, interval.high, '25%', '75%']])
        .map(([x1, x2, y1, y2]) => el('line', {x1: x(x1), x2: x(x2), y1, y2, stroke: 'var(--ink)', 'stroke-width': 1.5})),
      neutral === undefined ? null
        : el('line', {x1: x(neutral), x2: x(neutral), y1: 0, y2: '100%', stroke: 'var(--ink)', 'stroke-dasharray': '3 3'}));
  }

  const chief = {retrieval: ['recall-at-10', 'average-precision'], answers: ['citation-recall', 'answer-language', 'answered'], alignment: ['span-f1'], translation: ['chrf', 'numbers-kept']};

  function tiles() {
    const all = card.suites.flatMap(suite => suite.measures.filter(m => (chief[suite.suite] ?? []).includes(m.measure)));
    return el('div', {class: 'tiles'}, ...all.map(m => el('div', {class: 'tile panel'},
      el('div', {class: 'name'}, m.title),
      el('div', {class: 'value'}, number(m.overall.mean, m.share), ' ', el('small', {}, range(m.overall, m.share))),
      m.same && m.cross
        ? el('p', {class: 'split'}, `own language ${number(m.same.mean, m.share)}, across languages ${number(m.cross.mean, m.share)}`)
        : el('p', {class: 'split'}, m.description))));
  }

  function summary() {
    const section = el('section', {id: 'summary', 'aria-labelledby': 'h-summary'}, el('h2', {id: 'h-summary'}, 'Summary'), tiles());
    if (card.warnings.length) {
      section.append(el('div', {class: 'panel warnings'}, el('strong', {}, 'Before you trust the numbers'),
        el('ul', {}, ...card.warnings.map(warning => el('li', {}, warning)))));
    }
    return section;
  }

  function ramp(t) {
    return t < 0.5
      ? `color-mix(in oklab, var(--mid) ${(200 * t).toFixed(0)}%, var(--bad))`
      : `color-mix(in oklab, var(--good) ${(200 * t - 100).toFixed(0)}%, var(--mid))`;
  }

  /** How good a value is among the others, 0 to 1; a narrow range is not blown up to look like a wide one. */
  function goodness(measure, cells) {
    const values = cells.map(cell => cell.value.mean);
    let low = Math.min(...values), high = Math.max(...values);
    const least = measure.share ? 0.2 : Math.max(1, high * 0.2);
    if (high - low < least) {
      const middle = (low + high) / 2;
      low = middle - least / 2;
      high = middle + least / 2;
      if (measure.share && high > 1) { low -= high - 1; high = 1; }
      if (low < 0) { high -= low; low = 0; }
    }
    const of = value => {
      const t = (value - low) / (high - low);
      return measure.better === 'lower' ? 1 - t : t;
    };
    return {of, low, high};
  }

  /** @param lead what a click on a pair does, if anything; @param among the cells that share the scale of colours */
  function heat(measure, lead, among = measure.cells) {
    const questions = measure.questionLanguages.map(score => score.language);
    const sources = measure.sourceLanguages.map(score => score.language);
    const unpaired = measure.cells.some(cell => !cell.source);
    const columns = [...sources, ...(unpaired ? [null] : [])];
    const scale = goodness(measure, among);
    const worst = new Set(measure.cells.slice(0, 3));
    const caption = `${measure.title}${measure.share ? ', in %' : ''}: the question's language down, the evidence's across; worst languages first.`;
    const body = questions.map((question, row) => el('tr', {},
      el('th', {scope: 'row'}, el('abbr', {title: languageName(question)}, question), ' ',
        el('span', {class: 'mean'}, short(measure.questionLanguages[row].value.mean, measure.share))),
      ...columns.map(source => {
        const cell = measure.cells.find(c => c.question === question && (c.source ?? null) === source);
        if (!cell) return el('td', {class: 'empty', 'aria-label': 'not measured'}, '·');
        const classes = [cell.question === cell.source ? 'same' : '', worst.has(cell) ? 'worst' : ''].join(' ').trim();
        const words = `${languageName(question)} question${source ? ', ' + languageName(source) + ' evidence' : ''}: ${number(cell.value.mean, measure.share)}, `
          + `95% ${range(cell.value, measure.share)}, ${cell.value.observations} questions`;
        return el('td', {class: classes || null, style: `background:${ramp(scale.of(cell.value.mean))}`, 'data-pair': pairName(question, source)},
          lead
            ? el('button', {type: 'button', title: words, 'aria-label': words + '. Show its failures.', onclick: () => lead(question, source)},
              short(cell.value.mean, measure.share))
            : el('span', {title: words}, short(cell.value.mean, measure.share)));
      })));
    return el('div', {},
      scrolling(caption,
        el('table', {class: 'heat', 'aria-label': caption},
          el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'asked in'),
            ...columns.map(source => el('th', {scope: 'col'},
              source === null ? 'all' : el('abbr', {title: languageName(source)}, source))))),
          el('tbody', {}, ...body))),
      el('p', {class: 'legend'},
        el('span', {}, short(measure.better === 'lower' ? scale.high : scale.low, measure.share), el('span', {class: 'ramp', 'aria-hidden': 'true'}),
          short(measure.better === 'lower' ? scale.low : scale.high, measure.share)),
        sources.length ? el('span', {}, 'framed: same language') : null,
        el('span', {}, 'underlined: the worst three')));
  }

  const short = (value, share) => share ? (100 * value).toFixed(0) : value.toFixed(0);

  function worstCells(measure) {
    const most = measure.share ? 1 : Math.max(...measure.cells.map(cell => cell.value.high));
    return table('plain', measure.sourceLanguages.length ? 'Worst first: question → evidence' : 'Worst first', [measure.sourceLanguages.length ? 'pair' : 'language', '', 'mean', 'of'],
      measure.cells.slice(0, 10).map(cell => [
        pairName(cell.question, cell.source), bar(cell.value, most, cell.question !== cell.source), number(cell.value.mean, measure.share), String(cell.value.observations)]));
  }

  /** Buttons of which one is pressed. */
  function picker(legend, names, start, chosen) {
    const buttons = names.map((name, i) => el('button', {type: 'button', 'aria-pressed': String(i === start), onclick: () => {
      buttons.forEach((each, j) => each.setAttribute('aria-pressed', String(j === i)));
      chosen(i);
    }}, name));
    return el('fieldset', {class: 'picker'}, el('legend', {class: 'hidden'}, legend), ...buttons);
  }

  const describe = measure => measure.description
    + (measure.better === 'lower' ? ' Lower is better.' : measure.better === 'neither' ? ' Neither end is better.' : '');

  function suiteSection(suite) {
    const holder = el('div', {class: 'columns'});
    const note = el('p', {class: 'lead'});
    function show(measure) {
      note.textContent = describe(measure);
      holder.replaceChildren(el('div', {class: 'panel'}, heat(measure, (question, source) => browse(suite.suite, question, source))), el('div', {class: 'panel'}, worstCells(measure)));
    }
    const start = Math.max(0, suite.measures.findIndex(m => (chief[suite.suite] ?? []).includes(m.measure)));
    show(suite.measures[start]);
    return el('section', {id: suite.suite, 'aria-labelledby': 'h-' + suite.suite},
      el('h2', {id: 'h-' + suite.suite}, suite.title),
      picker('Measure', suite.measures.map(m => m.title), start, i => show(suite.measures[i])), note, holder,
      el('div', {class: 'panel', style: 'margin-top:1rem'}, sameAgainstCross(suite)));
  }

  function sameAgainstCross(suite) {
    const rows = [];
    for (const measure of suite.measures.filter(m => m.share)) {
      const parts = measure.same && measure.cross ? [['own language', measure.same, false], ['across', measure.cross, true]] : [['', measure.overall, false]];
      for (const [name, interval, cross] of parts) {
        rows.push([name ? `${measure.title}, ${name}` : measure.title, bar(interval, 1, cross), number(interval.mean, true), range(interval, true),
          name === 'across' ? gapText(measure) : '']);
      }
    }
    return table('plain', 'Same language against across languages; * a gap that is significant', ['measure', '', 'mean', '95%', 'gap'], rows);
  }

  function gapText({gap}) {
    return signed(-gap.mean, true) + (significant(gap) ? ' *' : '');
  }

  function bias() {
    const retrieval = card.suites.find(suite => suite.suite === 'retrieval');
    const share = retrieval?.measures.find(m => m.measure === 'own-language-share');
    const distance = retrieval?.measures.find(m => m.measure === 'rank-distance');
    const recall = retrieval?.measures.find(m => m.measure === 'recall-at-10');
    if (!share) return null;
    const parallel = Boolean(distance);
    const neutral = parallel ? 1 / card.settings.languages.length : undefined;
    const gapOf = language => {
      const own = recall?.cells.find(c => c.question === language && c.source === language);
      const others = recall?.cells.filter(c => c.question === language && c.source && c.source !== language) ?? [];
      return own && others.length ? own.value.mean - others.reduce((sum, c) => sum + c.value.mean, 0) / others.length : null;
    };
    const rows = share.cells.map(cell => {
      const gap = gapOf(cell.question);
      const ranks = distance?.cells.find(c => c.question === cell.question);
      return [`${cell.question} ${languageName(cell.question)}`, bar(cell.value, 1, false, neutral), number(cell.value.mean, true),
        gap === null ? '–' : (100 * gap).toFixed(0), ranks ? number(ranks.value.mean, false) : '–'];
    });
    return el('section', {id: 'bias', 'aria-labelledby': 'h-bias'}, el('h2', {id: 'h-bias'}, 'Language bias'),
      el('p', {class: 'lead'}, 'Does a question prefer sources in its own language? Most biased first.'
        + (parallel ? ` The dashed line, ${number(neutral, true)}, is where the share would be if every language had its part.` : '')),
      el('div', {class: 'panel'}, table('plain', 'By the language of the question', ['question', 'own language’s share of the top 20', 'share', 'recall gap', 'rank gap'], rows),
        el('p', {class: 'count'}, 'Recall gap: recall at 10 in the own language less that in the others, in points. Rank gap: ranks between the first and the last of the parallel pieces of evidence.')));
  }

  function tuning() {
    if (!card.tuning) return null;
    const {report, created, version} = card.tuning;
    const bars = [['zero-shot', report.zeroShot, false], ['tuned', report.tuned, false]]
      .map(([name, interval, cross]) => [name, bar(interval, 1, cross), number(interval.mean, true), range(interval, true)]);
    const by = report.difference;
    return el('section', {id: 'tuning', 'aria-labelledby': 'h-tuning'}, el('h2', {id: 'h-tuning'}, 'Zero-shot against tuned'),
      el('p', {class: 'lead'}, `The collection is searched with weights that were fitted to ${report.labels} labelled questions (version ${version}, `
        + `${new Date(created).toLocaleString('en-GB', {dateStyle: 'long', timeStyle: 'short'})}). What is here was measured then, by cross-validation over `
        + `${report.groups} groups; all else in this report was measured with the fitted weights.`),
      el('div', {class: 'panel'}, table('plain', `${label(report.measure)}, of questions that the weights were not fitted to`, ['weights', '', 'mean', '95%'], bars),
        el('p', {class: 'count'}, `Question by question the difference is ${signed(by.mean, true)} ${range(by, true)}.`)));
  }

  /**
   * Several ways on the same questions, measure by measure; the first is what the others are held against.
   *
   * @param entries each {name, scores: a suite's, differences}
   */
  function compared(kind, entries, preferred, firstName) {
    const measures = entries[0].scores.measures;
    const start = Math.max(0, measures.findIndex(m => m.measure === preferred));
    const means = el('div', {class: 'panel'});
    const map = el('div', {class: 'panel', style: 'margin-top:1rem'});
    const note = el('p', {class: 'lead'});
    let shown = entries[0];
    let measure = measures[start];
    const of = entry => entry.scores.measures.find(m => m.measure === measure.measure);
    function draw() {
      const all = entries.map(entry => [entry, of(entry)]).filter(([, its]) => its);
      const most = measure.share ? 1 : Math.max(...all.map(([, its]) => its.overall.high));
      note.textContent = describe(measure);
      means.replaceChildren(table('plain', 'Mean of the language pairs; * a difference that is significant, question by question',
        [kind, '', 'mean', 'own language', 'across', 'worst pair', `against ${firstName}`],
        all.map(([entry, its]) => {
          const by = entry.differences.find(d => d.measure === measure.measure)?.overall;
          const worst = its.cells[0];
          return [entry.name, bar(its.overall, most, entry !== entries[0]), number(its.overall.mean, measure.share),
            its.same ? number(its.same.mean, measure.share) : '–', its.cross ? number(its.cross.mean, measure.share) : '–',
            `${pairName(worst.question, worst.source)}: ${short(worst.value.mean, measure.share)}`,
            by ? signed(by.mean, measure.share) + (significant(by) ? ' *' : '') : '–'];
        })));
      map.replaceChildren(el('h3', {}, shown.name), of(shown)
        ? heat(of(shown), null, all.flatMap(([, its]) => its.cells))
        : el('p', {}, 'Not measured.'));
    }
    draw();
    return [picker('Measure', measures.map(m => m.title), start, i => { measure = measures[i]; draw(); }), note, means,
      el('div', {style: 'margin-top:1rem'}, picker(kind, entries.map(entry => entry.name), 0, i => { shown = entries[i]; draw(); })), map];
  }

  function modes() {
    if (!card.modes) return null;
    const entries = card.modes.modes.map(mode => ({...mode, name: label(mode.mode)}));
    const went = entry => Object.entries(entry.used).map(([mode, count]) => `${count} ${label(mode)}`).join(', ');
    return el('section', {id: 'modes', 'aria-labelledby': 'h-modes'}, el('h2', {id: 'h-modes'}, 'Direct against translated'),
      el('p', {class: 'lead'}, 'The same questions, answered in several modes. The figures of answers elsewhere in this report are those of the first one.'),
      ...compared('mode', entries, 'answer-f1', entries[0].name),
      el('div', {class: 'panel', style: 'margin-top:1rem'}, table('plain', 'How the questions were answered, and in which time',
        ['mode', 'answered', 'p50 ms', 'p95 ms'],
        entries.map(entry => [entry.name, went(entry), entry.scores.latencyMs?.p50.toFixed(0) ?? '–', entry.scores.latencyMs?.p95.toFixed(0) ?? '–']))));
  }

  function peers() {
    if (!card.peers) return null;
    const {questions, sentences} = card.peers;
    const engines = card.peers.engines.map(engine => ({...engine, name: engine.name === 'glossa' ? 'Glossa' : `${engine.name} ${engine.version}`}));
    const most = Math.max(...engines.map(engine => engine.throughput.sentences));
    return el('section', {id: 'peers', 'aria-labelledby': 'h-peers'}, el('h2', {id: 'h-peers'}, 'Beside others'),
      el('p', {class: 'lead'}, `Other search engines on the same ${sentences} sentences in one pool, with the same encoder’s weights, asked the same ${questions} questions.`),
      ...compared('engine', engines, 'recall-at-10', engines[0].name),
      el('div', {class: 'panel', style: 'margin-top:1rem'}, table('plain', 'Throughput: sentences stored and questions searched in a second',
        ['engine', '', 'sentences', 'questions', 'p50 ms', 'p95 ms'],
        engines.map((engine, i) => [engine.name,
          bar({mean: engine.throughput.sentences, low: engine.throughput.sentences, high: engine.throughput.sentences}, most, i > 0),
          engine.throughput.sentences.toFixed(1), engine.throughput.questions.toFixed(1),
          engine.scores.latencyMs?.p50.toFixed(0) ?? '–', engine.scores.latencyMs?.p95.toFixed(0) ?? '–'])),
        el('p', {class: 'count'}, 'Glossa is asked over HTTP and keeps documents, words, names and versions in a database; peers in Python keep vectors in their own memory.')));
  }

  function latency() {
    const rows = [];
    const most = Math.max(1, ...card.suites.flatMap(s => s.latencyMsByLanguage.map(l => l.latencyMs.p95)));
    for (const suite of card.suites) {
      for (const each of suite.latencyMsByLanguage) {
        const {p50, p95} = each.latencyMs;
        rows.push([`${suite.title}: ${each.language}`, bar({mean: p50, low: p50, high: p95}, most, false), p50.toFixed(0), p95.toFixed(0), String(each.questions)]);
      }
    }
    return rows.length === 0 ? null : el('section', {id: 'time', 'aria-labelledby': 'h-time'}, el('h2', {id: 'h-time'}, 'Time'),
      el('p', {class: 'lead'}, 'Milliseconds that a user waits, by the question’s language: a search for one page of results, a whole answer, one projected span, one translated sentence.'),
      el('div', {class: 'panel'}, table('plain', 'Median (bar) and 95th percentile (whisker)', ['suite: language', '', 'p50 ms', 'p95 ms', 'timed'], rows)));
  }

  function tokens() {
    if (!card.tokens.length) return null;
    const most = Math.max(...card.tokens.map(t => t.tokensPerWord));
    const rows = [...card.tokens].sort((a, b) => b.tokensPerWord - a.tokensPerWord).map(t => [
      `${t.language} ${languageName(t.language)}`, bar({mean: t.tokensPerWord, low: t.tokensPerWord, high: t.tokensPerWord}, most, false),
      t.tokensPerWord.toFixed(2), t.tokensPerCharacter.toFixed(2), t.bytesPerToken.toFixed(1), number(t.cut, true), number(t.unknown, true), number(t.normalised, true), number(t.foreignScript, true)]);
    return el('section', {id: 'tokens', 'aria-labelledby': 'h-tokens'}, el('h2', {id: 'h-tokens'}, 'Tokens'),
      el('p', {class: 'lead'}, 'What the encoder makes of the texts of each language: the more tokens, the more time, and the sooner a text is cut.'),
      el('div', {class: 'panel'}, table('plain', 'By language, most tokens a word first',
        ['language', '', 'tokens a word', 'tokens a character', 'bytes a token', 'texts cut', 'tokens unknown', 'characters normalised', 'letters of another script'], rows)),
      modelTokens());
  }

  function modelTokens() {
    const counted = card.tokens.filter(t => t.model);
    if (!counted.length) return null;
    const most = Math.max(...counted.map(t => t.model.tokensPerWord));
    const rows = counted.sort((a, b) => b.model.tokensPerWord - a.model.tokensPerWord).map(({language, model}) => [
      `${language} ${languageName(language)}`, bar({mean: model.tokensPerWord, low: model.tokensPerWord, high: model.tokensPerWord}, most, false),
      model.tokensPerWord.toFixed(2), model.tokensPerCharacter.toFixed(2), model.bytesPerToken.toFixed(1), number(model.cut, true)]);
    return el('div', {class: 'panel', id: 'model-tokens'}, table('plain', 'What the language model makes of the same texts in a prompt',
      ['language', '', 'tokens a word', 'tokens a character', 'bytes a token', 'texts cut'], rows));
  }

  /** Only heard; with a direction of its own, so that it does not decide that of the text around it. */
  const aside = words => el('span', {class: 'hidden', dir: 'ltr', lang: 'en'}, ` ${words} `);

  /** A text with its marks; a mark that lies in another is told by both classes. */
  function marked(text) {
    const edges = [...new Set([0, text.text.length, ...text.marks.flatMap(m => [m.start, m.end])])].sort((a, b) => a - b);
    const parts = [];
    for (let i = 0; i + 1 < edges.length; i++) {
      const kinds = [...new Set(text.marks.filter(m => m.start <= edges[i] && m.end >= edges[i + 1]).map(m => m.kind))];
      const part = text.text.slice(edges[i], edges[i + 1]);
      parts.push(kinds.length === 0 ? part : el('mark', {class: kinds.join(' ')},
        aside(`[${kinds.map(kind => meaning[kind]).join(', ')}:]`), part, aside('[end]')));
    }
    return el('p', {lang: text.language, dir: 'auto'}, ...parts);
  }

  const meaning = {right: 'the right answer', cited: 'cited', claim: 'has a citation', projected: 'projected'};
  const roles = {question: 'Question', evidence: 'Evidence', answer: 'Answer', cited: 'Cited', found: 'Found instead', from: 'From', onto: 'Onto', person: 'As a person translates it', translated: 'As it was translated'};

  function failureCard(failure) {
    return el('article', {class: 'failure panel'},
      el('h3', {}, el('span', {class: 'kind'}, label(failure.kind)), el('span', {}, pairName(failure.question, failure.source)),
        el('span', {class: 'count'}, `${failure.suite} · ${failure.id}`)),
      el('p', {class: 'detail'}, failure.detail),
      el('div', {class: 'texts'}, ...failure.texts.map(text => el('figure', {class: 'text ' + text.role},
        el('figcaption', {}, `${roles[text.role] ?? text.role} · ${languageName(text.language)}${text.place ? ' · ' + text.place : ''}`),
        marked(text)))));
  }

  let browse = () => {};

  function failures() {
    const list = el('div', {id: 'failure-list'});
    const count = el('p', {class: 'count', role: 'status', 'aria-live': 'polite', id: 'failure-count'});
    const previous = el('button', {type: 'button', onclick: () => turn(-1)}, 'Previous');
    const next = el('button', {type: 'button', onclick: () => turn(1)}, 'Next');
    const field = (id, values, show) => el('select', {id, onchange: () => { page = 0; draw(); }},
      el('option', {value: ''}, 'all'), ...values.map(value => el('option', {value}, show(value))));
    const distinct = key => [...new Set(card.failures.map(f => f[key] ?? ''))].filter(Boolean).sort();
    const full = tag => tag === languageName(tag) ? tag : `${tag} ${languageName(tag)}`;
    const fields = {
      suite: field('f-suite', distinct('suite'), label), kind: field('f-kind', distinct('kind'), label),
      question: field('f-question', distinct('question'), full), source: field('f-source', distinct('source'), full)};
    let page = 0;
    const chosen = () => card.failures.filter(f => Object.entries(fields).every(([key, select]) => !select.value || (f[key] ?? '') === select.value));
    function turn(by) {
      page += by;
      draw();
      document.getElementById('failures').scrollIntoView();
    }
    function draw() {
      const all = chosen();
      const from = page * PAGE;
      list.replaceChildren(...all.slice(from, from + PAGE).map(failureCard));
      count.textContent = all.length === 0 ? 'None of this kind are in this report.'
        : `${from + 1} to ${Math.min(from + PAGE, all.length)} of ${all.length} shown`
          + (card.failuresInAll > card.failures.length ? `; ${card.failuresInAll} were found in all, every one is in ${card.results}` : '');
      previous.disabled = page === 0;
      next.disabled = from + PAGE >= all.length;
    }
    /** Also what no failure has: then there are none to be seen. */
    function choose(select, value) {
      select.value = value;
      if (select.selectedIndex < 0) {
        select.append(el('option', {value}, value));
        select.value = value;
      }
    }
    browse = (suite, question, source) => {
      choose(fields.suite, suite);
      fields.kind.value = '';
      choose(fields.question, question);
      choose(fields.source, source ?? '');
      page = 0;
      draw();
      document.getElementById('failures').scrollIntoView();
    };
    draw();
    return el('section', {id: 'failures', 'aria-labelledby': 'h-failures'}, el('h2', {id: 'h-failures'}, 'Failures'),
      el('p', {class: 'lead'}, card.failuresInAll === 0 ? 'None.' : 'What was asked, where the answer stands, what came instead. The worst language pairs come first; a cell of a heat map leads to its own.'),
      el('p', {class: 'legend'}, ...Object.entries(meaning).map(([kind, words]) => el('span', {}, el('mark', {class: kind}, words)))),
      el('div', {class: 'filters'}, ...[['suite', 'Suite'], ['kind', 'What went wrong'], ['question', 'Question in'], ['source', 'Evidence in']]
        .map(([key, name]) => el('label', {for: fields[key].id}, name, fields[key]))),
      count, list, el('div', {class: 'pager'}, previous, next));
  }

  const settings = card.settings;
  document.title = `Glossa scorecard: ${settings.data}`;
  document.getElementById('title').textContent = settings.data;
  document.getElementById('raw').textContent = card.results;
  document.getElementById('about').textContent = [
    new Date(card.created).toLocaleString('en-GB', {dateStyle: 'long', timeStyle: 'short'}),
    `${settings.languages.length} languages: ${settings.languages.join(', ')}`,
    settings.collection ? `collection ${settings.collection}` : null,
    settings.sample ? `a sample of ${settings.sample} questions a suite, seed ${settings.seed}` : null,
    settings.pairs.length ? `pairs ${settings.pairs.join(', ')}` : null,
    settings.mode ? `mode ${settings.mode}` : null].filter(Boolean).join(' · ');
  const sections = [summary(), ...card.suites.map(suiteSection), bias(), tuning(), modes(), peers(), latency(), tokens(), card.suites.length ? failures() : null].filter(Boolean);
  document.getElementById('main').append(...sections);
  document.getElementById('contents').append(...sections.map(section =>
    el('a', {href: '#' + section.id}, section.querySelector('h2').textContent)));
})();
