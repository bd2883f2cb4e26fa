"""LlamaIndex as its guide puts it together: an embedding model, a VectorStoreIndex in memory, and its retriever."""

from importlib.metadata import version

from llama_index.core import VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.schema import TextNode
from pydantic import PrivateAttr

from peer_task import TEXTS_A_BATCH, run


class OnnxEmbedding(BaseEmbedding):
    _encoder = PrivateAttr()

    def __init__(self, encoder):
        super().__init__(model_name=encoder.profile["name"], embed_batch_size=TEXTS_A_BATCH)
        self._encoder = encoder

    def _get_query_embedding(self, query):
        return self._encoder.question(query).tolist()

    async def _aget_query_embedding(self, query):
        return self._get_query_embedding(query)

    def _get_text_embedding(self, text):
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts):
        return self._encoder.passages(texts).tolist()


def make(encoder):
    index = VectorStoreIndex(nodes=[], embed_model=OnnxEmbedding(encoder))

    def ingest(ids, texts):
        index.insert_nodes([TextNode(id_=str(i), text=text) for i, text in zip(ids, texts)])

    def search(question, limit):
        return [int(found.node.node_id) for found in index.as_retriever(similarity_top_k=limit).retrieve(question)]

    return ingest, search


run(version("llama-index-core"), make)
