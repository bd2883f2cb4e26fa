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

/** The options that say which part of the data a measurement asks about. */
public final class Selection {

    @Option(names = "--languages", split = ",", description = "Which files to read; all of the folder by default.")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--seed", description = "Which questions a sample takes.", defaultValue = "1")
    private long seed;

    private @Nullable Integer sample;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--sample", description = "Ask only so many of the questions.")
    void setSample(int sample) {
        if (sample < 1) {
            throw new ParameterException(Objects.requireNonNull(command).commandLine(), "--sample must be at least 1");
        }
        this.sample = sample;
    }

    /** Names of files without their extension; none for all. */
    public List<String> languages() {
        return List.copyOf(languages);
    }

    public long seed() {
        return seed;
    }

    /** How many questions to ask. */
    public int sample(int usual) {
        return sample == null ? usual : sample;
    }

    /** All questions, or the sample of them. */
    public <T> List<T> of(List<T> all) {
        if (sample == null || sample >= all.size()) {
            return all;
        }
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, sample);
    }
}
