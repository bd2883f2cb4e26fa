package io.glossa.local;

import io.glossa.local.provision.HomeLock;
import io.glossa.local.stack.Stack;
import io.glossa.local.stack.StackOptions;
import io.glossa.local.stack.StackState;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the stack for a command, and stops what that started when the command fails or is interrupted. */
final class RunningStack implements AutoCloseable {

    private final Surroundings surroundings;
    private final Stack stack;
    private final StackState state;
    private final AtomicBoolean kept;

    private RunningStack(Surroundings surroundings, Stack stack, StackState state, AtomicBoolean kept) {
        this.surroundings = surroundings;
        this.stack = stack;
        this.state = state;
        this.kept = kept;
    }

    static RunningStack start(Surroundings surroundings, StackOptions options)
            throws IOException, InterruptedException {
        Stack stack = surroundings.stack();
        AtomicBoolean kept = new AtomicBoolean();
        Thread command = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupted(command, kept, stack, surroundings), "stop"));
        try (HomeLock _ = HomeLock.take(surroundings.home(), surroundings.progress())) {
            return new RunningStack(surroundings, stack, stack.start(options), kept);
        } catch (IOException | InterruptedException | RuntimeException e) {
            stack.stopStarted();
            throw e;
        }
    }

    StackState state() {
        return state;
    }

    /** Leaves everything running. */
    void keep() {
        kept.set(true);
    }

    @Override
    public void close() {
        stopUnlessKept(kept, stack, surroundings);
    }

    /** Ends the short work too: a download, or a service that is being prepared, whose session is not the terminal's. */
    private static void interrupted(Thread command, AtomicBoolean kept, Stack stack, Surroundings surroundings) {
        // What is stopping gives no answers: the command is not to go on asking.
        command.interrupt();
        stopUnlessKept(kept, stack, surroundings);
        if (!kept.get()) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
        }
    }

    private static void stopUnlessKept(AtomicBoolean kept, Stack stack, Surroundings surroundings) {
        if (kept.get()) {
            return;
        }
        try {
            stack.stopStarted();
        } catch (IOException | RuntimeException e) {
            surroundings.err().println("glossa: not everything could be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
