package io.glossa.local;

import com.sun.management.OperatingSystemMXBean;
import io.glossa.local.provision.GlossaHome;
import io.glossa.local.provision.Progress;
import io.glossa.local.provision.ProgressBars;
import io.glossa.local.provision.ProgressLines;
import io.glossa.local.provision.Provisioning;
import io.glossa.local.stack.Stack;
import io.glossa.local.stack.StackFolders;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the commands find around them.
 *
 * @param project the root of the source tree
 * @param terminal whether a person is watching {@code err}
 */
record Surroundings(Map<String, String> environment, Path project, PrintStream out, PrintStream err, boolean terminal) {

    private static final long MEMORY_FOR_LANGUAGE_MODEL = 6L << 30;

    Surroundings {
        environment = Map.copyOf(environment);
    }

    static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                environment,
                Path.of(environment.getOrDefault("GLOSSA_PROJECT", ".")).toAbsolutePath(),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                environment.containsKey("GLOSSA_TERMINAL"));
    }

    boolean colours() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    GlossaHome home() {
        return GlossaHome.of(environment);
    }

    /** A Python with pip. */
    String python() {
        return environment.getOrDefault("GLOSSA_PYTHON", "python3");
    }

    Progress progress() {
        return terminal ? new ProgressBars(err) : new ProgressLines(err);
    }

    StackFolders folders() throws IOException {
        return StackFolders.standard(home(), project);
    }

    /** The key that {@code GLOSSA_KEY} holds, else the one that the stack of this home has. */
    String key() throws IOException {
        String given = environment.getOrDefault("GLOSSA_KEY", "");
        return given.isBlank() ? folders().secrets().firstKey() : given;
    }

    Stack stack() throws IOException {
        Progress progress = progress();
        return new Stack(folders(), new Provisioning(home(), python(), progress), python(), progress);
    }

    /** Whether the environment says who translates, so that the translation service is of use without a language model. */
    boolean namesTranslator() {
        return environment.containsKey("GLOSSA_TRANSLATION_LIBRETRANSLATE_BASEURL")
                || environment.containsKey("GLOSSA_TRANSLATION_APERTIUM_BASEURL");
    }

    /** Whether to run a language model: not when the user declines it, nor where it would not fit. */
    boolean languageModel(boolean declined) {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        if (!declined && memory < MEMORY_FOR_LANGUAGE_MODEL) {
            err.println("This machine has less than 6 GB of memory: running without a language model");
            return false;
        }
        return !declined;
    }
}
