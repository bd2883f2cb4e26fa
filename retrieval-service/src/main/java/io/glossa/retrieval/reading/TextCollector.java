package io.glossa.retrieval.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Collects the text of the XHTML that a parser makes of a file: blocks on lines of their own, the cells of a table apart,
 * the lines that a paragraph was broken into joined again, and where each page begins. Used once, by one thread.
 */
final class TextCollector extends DefaultHandler {

    private static final Set<String> SEPARATE = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "ul",
            "ol",
            "dl",
            "blockquote",
            "pre",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "nav",
            "figure",
            "form",
            "body");
    private static final Set<String> ON_A_LINE =
            Set.of("li", "tr", "dt", "dd", "figcaption", "caption", "option", "legend", "summary");
    private static final Set<String> UNSEEN = Set.of("head", "title", "script", "style", "template", "noscript");

    private final Layout layout;
    private final int longestText;
    private final Duration time;
    private final long begun = System.nanoTime();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<Integer> pages = new ArrayList<>();
    private int unseen;
    private int verbatim;
    private int cells;
    private int newLines;
    private boolean pageBegins;

    /** What the parser's blocks and lines mean. */
    enum Layout {
        /** White space of any kind is one space; the cells of a table may hold whole pages. */
        HTML,
        /** The cells of a table hold phrases, which belong together in a row. */
        WORD,
        /** A line's end is where the page had no more room. */
        PDF
    }

    /**
     * @param longestText UTF-16 code units after which the file is given up
     * @param time after which the file is given up
     */
    TextCollector(Layout layout, int longestText, Duration time) {
        this.layout = layout;
        this.longestText = longestText;
        this.time = time;
    }

    String text() {
        return text.toString();
    }

    /** Offsets into the text at which pages begin. A page without text begins where the next one does. */
    List<Integer> pages() {
        return pages.stream().map(start -> Math.min(start, text.length())).toList();
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) throws SAXException {
        check();
        if (name.equals("td") || name.equals("th")) {
            cells++;
        }
        if (UNSEEN.contains(name)) {
            unseen++;
        } else if (isWithinRow(name)) {
            paragraph.append(' ');
        } else if (SEPARATE.contains(name)) {
            endParagraph(2);
        } else if (ON_A_LINE.contains(name) || name.equals("br")) {
            endParagraph(1);
        }
        if (name.equals("pre")) {
            verbatim++;
        }
        if (name.equals("div") && "page".equals(attributes.getValue("class"))) {
            // Known once the page's first character is written, after the empty line before it.
            if (pageBegins) {
                pages.add(text.length());
            }
            pageBegins = true;
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) throws SAXException {
        if (UNSEEN.contains(name)) {
            unseen--;
        } else if (name.equals("td") || name.equals("th")) {
            cells--;
            paragraph.append('\t');
        } else if (isWithinRow(name)) {
            paragraph.append(' ');
        } else if (SEPARATE.contains(name)) {
            endParagraph(2);
        } else if (ON_A_LINE.contains(name)) {
            endParagraph(1);
        }
        if (name.equals("pre")) {
            verbatim--;
        }
    }

    private boolean isWithinRow(String element) {
        return layout == Layout.WORD && cells > 0 && (SEPARATE.contains(element) || element.equals("br"));
    }

    @Override
    public void endDocument() throws SAXException {
        endParagraph(0);
        if (pageBegins) {
            pages.add(text.length());
            pageBegins = false;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (unseen == 0) {
            for (int i = start; i < start + length; i++) {
                // A tab is what parts the cells of a table here.
                paragraph.append(characters[i] == '\t' && verbatim == 0 ? ' ' : characters[i]);
            }
            check();
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
        characters(characters, start, length);
    }

    private void check() throws SAXException {
        if (text.length() + paragraph.length() > 2L * longestText || text.length() > longestText) {
            throw new TooMuchTextException();
        }
        if (System.nanoTime() - begun > time.toNanos()) {
            throw new TooSlowException();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new SAXException("Interrupted");
        }
    }

    private void endParagraph(int linesAfter) throws SAXException {
        String said = verbatim > 0
                ? paragraph.toString().stripTrailing()
                : switch (layout) {
                    case HTML, WORD -> WrappedLines.flow(paragraph);
                    case PDF -> WrappedLines.join(paragraph);
                };
        paragraph.setLength(0);
        if (!said.isBlank()) {
            if (!text.isEmpty()) {
                text.repeat('\n', Math.max(1, newLines));
            }
            newLines = 0;
            if (pageBegins) {
                pages.add(text.length());
                pageBegins = false;
            }
            text.append(said);
            check();
        }
        newLines = Math.max(newLines, linesAfter);
    }

    /** The file holds more text than is taken. */
    static final class TooMuchTextException extends SAXException {}

    /** The file takes more time than is given. */
    static final class TooSlowException extends SAXException {}
}
