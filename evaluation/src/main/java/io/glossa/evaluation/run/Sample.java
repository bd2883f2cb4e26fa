package io.glossa.evaluation.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say how many of the questions a measurement asks, and which. */
public final class Sample {

    @Option(names = "--seed", description = "Which questions a sample takes.", defaultValue = "1")
    private long seed;

    private @Nullable Integer size;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--sample", description = "Ask only so many of the questions.")
    void setSize(int size) {
        if (size < 1) {
            throw new ParameterException(Objects.requireNonNull(command).commandLine(), "--sample must be at least 1");
        }
        this.size = size;
    }

    public long seed() {
        return seed;
    }

    /** How many questions to ask. */
    public int size(int usual) {
        return size == null ? usual : size;
    }

    /** All questions, or the sample of them. */
    public <T> List<T> of(List<T> all) {
        if (size == null || size >= all.size()) {
            return all;
        }
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, size);
    }
}
