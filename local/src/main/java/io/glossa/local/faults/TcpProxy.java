package io.glossa.local.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands between two parts of a stack on the loopback interface, and does to their connections what a bad network does. */
final class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    /** What becomes of connections. */
    enum Behaviour {
        PASS,
        /** Those that are open are reset, and every new one as soon as something comes over it. */
        RESET,
        /** Half of what comes back first is passed on, and then the connection is closed. */
        HALVE
    }

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile Behaviour behaviour = Behaviour.PASS;

    private TcpProxy(int target, ServerSocket server) {
        this.target = target;
        this.server = server;
    }

    /** @param target the port on the loopback interface to which everything is passed on */
    static TcpProxy to(int target) throws IOException {
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        TcpProxy proxy = new TcpProxy(target, server);
        Thread.ofVirtual().name("proxy-accept").start(proxy::accept);
        return proxy;
    }

    int port() {
        return server.getLocalPort();
    }

    /** Passes new connections on to another port. */
    void aim(int port) {
        target = port;
    }

    void behave(Behaviour wanted) {
        behaviour = wanted;
        if (wanted == Behaviour.RESET) {
            open.forEach(TcpProxy::reset);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().name("proxy-requests").start(() -> serve(client));
            } catch (IOException closed) {
                // The loop ends by itself when it is this socket that was closed.
            }
        }
    }

    private void serve(Socket client) {
        open.add(client);
        try (client;
                Socket upstream = new Socket()) {
            upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            open.add(upstream);
            Thread back = Thread.ofVirtual().name("proxy-responses").start(() -> {
                try {
                    pass(upstream, client, true);
                } finally {
                    close(client);
                }
            });
            try {
                pass(client, upstream, false);
                upstream.shutdownOutput();
                back.join();
            } finally {
                open.remove(upstream);
            }
        } catch (IOException targetAway) {
            // The client sees a connection that is closed at once, as it would without the proxy.
            reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void pass(Socket from, Socket to, boolean response) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                switch (behaviour) {
                    case PASS -> out.write(buffer, 0, read);
                    case RESET -> {
                        reset(from);
                        reset(to);
                        return;
                    }
                    case HALVE -> {
                        out.write(buffer, 0, response ? Math.max(1, read / 2) : read);
                        if (response) {
                            return;
                        }
                    }
                }
            }
        } catch (IOException ended) {
            // One side is gone; the other is closed by whoever called.
        }
    }

    private static void reset(Socket socket) {
        try {
            // With nothing to linger for, closing sends a reset instead of an orderly end.
            socket.setSoLinger(true, 0);
        } catch (IOException closedAlready) {
            return;
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // So it is closed.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(TcpProxy::close);
    }
}
