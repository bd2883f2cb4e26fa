package io.glossa.local;

import io.glossa.local.provision.HomeLock;
import io.glossa.local.stack.Stack;
import io.glossa.local.stack.StackState;
import java.io.IOException;

/** Starts the stack for a command, and stops what that started when the command fails or is interrupted. */
final class RunningStack implements AutoCloseable {

    private final Surroundings surroundings;
    private final Stack stack;
    private final StackState state;
    private final Thread hook;
    private boolean kept = false;

    private RunningStack(Surroundings surroundings, Stack stack, StackState state, Thread hook) {
        this.surroundings = surroundings;
        this.stack = stack;
        this.state = state;
        this.hook = hook;
    }

    static RunningStack start(Surroundings surroundings, boolean languageModel)
            throws IOException, InterruptedException {
        Stack stack = surroundings.stack();
        Thread hook = new Thread(() -> stopQuietly(stack, surroundings), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (HomeLock _ = HomeLock.take(surroundings.home(), surroundings.progress())) {
            return new RunningStack(surroundings, stack, stack.start(languageModel), hook);
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
        kept = true;
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    @Override
    public void close() {
        if (!kept) {
            stopQuietly(stack, surroundings);
        }
    }

    private static void stopQuietly(Stack stack, Surroundings surroundings) {
        try {
            stack.stopStarted();
        } catch (IOException | RuntimeException e) {
            surroundings.err().println("glossa: not everything could be stopped: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
