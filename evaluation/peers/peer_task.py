"""What every peer in Python does alike: reads its task, encodes with the same weights as Glossa, and writes what it found.

A task is a folder, see docs/scorecard.md. The encoder runs as sentence-transformers runs one: what it is given at once is
sorted by length, and padded to the longest of its batch.
"""

import json
import sys
import time
from pathlib import Path

import numpy
import onnxruntime
from tokenizers import Tokenizer

TEXTS_A_BATCH = 32


class Encoder:
    """Vectors of unit length, by the profile that the task names."""

    def __init__(self, profile):
        self.profile = profile
        self.session = onnxruntime.InferenceSession(profile["model"], providers=["CPUExecutionProvider"])
        self.inputs = {i.name for i in self.session.get_inputs()}
        self.tokenizer = Tokenizer.from_file(profile["tokenizer"])
        self.tokenizer.enable_truncation(profile["maximumTokens"])
        self.tokenizer.enable_padding()

    def question(self, text):
        return self._encode([self.profile["queryPrefix"] + text])[0]

    def passages(self, texts):
        longest_first = sorted(range(len(texts)), key=lambda i: -len(texts[i]))
        vectors = numpy.empty((len(texts), self.profile["dimension"]), dtype=numpy.float32)
        for start in range(0, len(texts), TEXTS_A_BATCH):
            batch = longest_first[start : start + TEXTS_A_BATCH]
            vectors[batch] = self._encode([self.profile["passagePrefix"] + texts[i] for i in batch])
        return vectors

    def _encode(self, texts):
        encoded = self.tokenizer.encode_batch(texts)
        ids = numpy.array([e.ids for e in encoded], dtype=numpy.int64)
        mask = numpy.array([e.attention_mask for e in encoded], dtype=numpy.int64)
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": numpy.zeros_like(ids)}
        (vectors,) = self.session.run(
            [self.profile["output"]], {name: value for name, value in given.items() if name in self.inputs}
        )
        if self.profile["pooling"] == "MEAN":
            weights = mask[:, :, None]
            vectors = (vectors * weights).sum(axis=1) / weights.sum(axis=1)
        vectors = vectors[:, : self.profile["dimension"]].astype(numpy.float32)
        return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)


def run(version, make):
    """Does the task in the folder that the command line names.

    make(encoder) gives (ingest, search): ingest(ids, texts) stores sentences, search(question, limit) gives their ids,
    best first.
    """
    folder = Path(sys.argv[1])
    task = json.loads((folder / "task.json").read_text(encoding="utf-8"))
    ingest, search = make(Encoder(task["encoder"]))

    sentences = _lines(folder / "sentences.ndjson")
    start = time.perf_counter()
    ingest([s["id"] for s in sentences], [s["text"] for s in sentences])
    ingested = time.perf_counter() - start
    _say(f"{len(sentences)} sentences stored in {ingested:.0f} s")

    questions = [q["text"] for q in _lines(folder / "questions.ndjson")]
    with open(folder / "rankings.ndjson", "w", encoding="utf-8") as rankings:
        for number, question in enumerate(questions, 1):
            rankings.write(json.dumps(search(question, task["depth"])) + "\n")
            if number % 100 == 0:
                _say(f"{number} of {len(questions)} questions")

    milliseconds = []
    for index in task["timed"]:
        start = time.perf_counter()
        search(questions[index], task["page"])
        milliseconds.append((time.perf_counter() - start) * 1e3)
    outcome = {"version": version, "ingestSeconds": ingested, "milliseconds": milliseconds}
    (folder / "outcome.json").write_text(json.dumps(outcome), encoding="utf-8")


def _lines(file):
    # Not splitlines, which takes U+2028 for the end of a line.
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line]


def _say(text):
    print(text, file=sys.stderr, flush=True)
