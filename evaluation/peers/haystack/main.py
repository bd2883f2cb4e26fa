"""Haystack as its tutorial puts it together: an embedder, the in-memory store, and the store's embedding retriever."""

import os

os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"

from importlib.metadata import version  # noqa: E402

from haystack import Document, Pipeline, component  # noqa: E402
from haystack.components.retrievers.in_memory import InMemoryEmbeddingRetriever  # noqa: E402
from haystack.components.writers import DocumentWriter  # noqa: E402
from haystack.document_stores.in_memory import InMemoryDocumentStore  # noqa: E402

from peer_task import Encoder, run  # noqa: E402


@component
class QuestionEmbedder:
    def __init__(self, encoder: Encoder):
        self.encoder = encoder

    @component.output_types(embedding=list[float])
    def run(self, text: str):
        return {"embedding": self.encoder.question(text).tolist()}


@component
class DocumentEmbedder:
    def __init__(self, encoder: Encoder):
        self.encoder = encoder

    @component.output_types(documents=list[Document])
    def run(self, documents: list[Document]):
        vectors = self.encoder.passages([document.content for document in documents])
        return {
            "documents": [
                Document(id=document.id, content=document.content, embedding=vector.tolist())
                for document, vector in zip(documents, vectors)
            ]
        }


def make(encoder):
    store = InMemoryDocumentStore(embedding_similarity_function="cosine")
    indexing = Pipeline()
    indexing.add_component("embedder", DocumentEmbedder(encoder))
    indexing.add_component("writer", DocumentWriter(store))
    indexing.connect("embedder.documents", "writer.documents")
    querying = Pipeline()
    querying.add_component("embedder", QuestionEmbedder(encoder))
    querying.add_component("retriever", InMemoryEmbeddingRetriever(store))
    querying.connect("embedder.embedding", "retriever.query_embedding")

    def ingest(ids, texts):
        documents = [Document(id=str(i), content=text) for i, text in zip(ids, texts)]
        indexing.run({"embedder": {"documents": documents}})

    def search(question, limit):
        found = querying.run({"embedder": {"text": question}, "retriever": {"top_k": limit}})
        return [int(document.id) for document in found["retriever"]["documents"]]

    return ingest, search


run(version("haystack-ai"), make)
