package io.glossa.local.provision;

/** Shows how far something long has come. */
public interface Progress {

    /** Begins a task of {@code total} bytes; it ends when it is closed. */
    default Task begin(String name, long total) {
        return begin(name, total, Unit.BYTES);
    }

    /** Begins a task of so many; it ends when it is closed. */
    Task begin(String name, long total, Unit unit);

    /** What is counted. */
    enum Unit {
        BYTES,
        DOCUMENTS,
        SENTENCES
    }

    /** Tells something that is worth a line. */
    void say(String line);

    /** One thing under way. */
    interface Task extends AutoCloseable {

        /** @param done so far, of all */
        void reached(long done);

        @Override
        void close();
    }
}
