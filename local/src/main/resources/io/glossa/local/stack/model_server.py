"""Serves a GGUF language model over llama.cpp's own OpenAI-compatible API, on the loopback interface only.

Arguments: the model's path, the port, the number of requests at once, the tokens for each of them, the threads.
Ends on SIGTERM and SIGINT.
"""

import signal
import sys
import threading

import xllamacpp


def main() -> None:
    path, port, slots, tokens, threads = sys.argv[1], *map(int, sys.argv[2:6])
    stopped = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())

    params = xllamacpp.CommonParams()
    params.model.path = path
    params.model_alias = {"local"}
    params.hostnames = ["127.0.0.1"]
    params.port = port
    params.n_parallel = slots
    params.n_ctx = slots * tokens
    params.cpuparams.n_threads = threads
    params.cpuparams_batch.n_threads = threads
    params.ui = False
    params.cors_origins = ""
    params.endpoint_slots = False
    params.cache_ram_mib = 512

    server = xllamacpp.Server(params)
    print("listening on", server.listening_address, flush=True)
    while not stopped.wait(1):
        pass


if __name__ == "__main__":
    main()
