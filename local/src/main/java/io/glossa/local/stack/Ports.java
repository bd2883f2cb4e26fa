package io.glossa.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Chooses ports on the loopback interface. */
public final class Ports {

    private Ports() {}

    /** The preferred port when nothing listens there, else a free one. */
    public static int choose(int preferred) throws IOException {
        try {
            return open(preferred);
        } catch (IOException taken) {
            return open(0);
        }
    }

    private static int open(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        }
    }
}
