package io.glossa.local;

import io.glossa.local.client.GatewayClient.NamedFile;
import io.glossa.local.ingest.DocumentFiles;
import io.glossa.local.ingest.DocumentFiles.Source;
import io.glossa.local.ingest.Ingestion;
import io.glossa.local.provision.Progress;
import io.glossa.local.provision.Progress.Unit;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        description = "Store documents: folders, .txt, .md, .html, .pdf, .docx, and .ndjson with one"
                + " {id, title, language?, text, uri?, metadata?} a line.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(arity = "1..*", paramLabel = "PATH")
    private List<Path> paths = List.of();

    @Option(names = "--collection", required = true, paramLabel = "NAME")
    private String collection = "";

    @Mixin
    private KeyOption key = new KeyOption();

    IngestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        Ingestion ingestion = new Ingestion(RunningGateway.get(surroundings, key), collection);
        List<Source> sources = new ArrayList<>();
        List<NamedFile> uploads = new ArrayList<>();
        DocumentFiles files = new DocumentFiles(sources::add, uploads::add, ingestion::fail);
        for (Path path : paths) {
            files.read(path);
        }
        try (Progress.Task progress =
                surroundings.progress().begin("Ingesting", sources.size() + uploads.size(), Unit.DOCUMENTS)) {
            ingestion.store(sources, progress::reached);
            ingestion.upload(uploads, done -> progress.reached(sources.size() + done));
        }
        PrintStream err = surroundings.err();
        ingestion.failures().forEach(failure -> err.println(failure.place() + ": " + failure.detail()));
        surroundings.out().println(ingestion.summary());
        return ingestion.failures().isEmpty() ? 0 : 1;
    }
}
