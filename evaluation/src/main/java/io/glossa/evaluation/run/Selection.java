package io.glossa.evaluation.run;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which part of a folder of languages a measurement asks about. */
public final class Selection {

    @Option(names = "--languages", split = ",", description = "Which files to read; all of the folder by default.")
    private List<String> languages = new ArrayList<>();

    @Mixin
    private Sample sample = new Sample();

    /** Names of files without their extension; none for all. */
    public List<String> languages() {
        return List.copyOf(languages);
    }

    public long seed() {
        return sample.seed();
    }

    /** How many questions to ask. */
    public int sample(int usual) {
        return sample.size(usual);
    }

    /** All questions, or the sample of them. */
    public <T> List<T> of(List<T> all) {
        return sample.of(all);
    }
}
