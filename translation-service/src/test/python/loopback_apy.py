"""Debian's Apertium-APy, which listens on all addresses, on the loopback address alone."""

from tornado.tcpserver import TCPServer

everywhere = TCPServer.bind
TCPServer.bind = lambda server, port, *rest, **more: everywhere(server, port, "127.0.0.1")

from apertium_apy.apy import main  # noqa: E402

main()
