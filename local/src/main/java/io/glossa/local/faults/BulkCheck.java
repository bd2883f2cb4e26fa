package io.glossa.local.faults;

import io.glossa.wire.retrieval.Document;
import io.glossa.wire.retrieval.DocumentList;
import io.glossa.wire.retrieval.Passage;
import io.glossa.wire.retrieval.SearchResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a stack holds with what its clients sent and were told, when nobody sends anything any more: through the
 * public API, and by SQL, which sees what no endpoint shows.
 */
final class BulkCheck {

    private static final int READERS = 4;
    private static final int SEARCHES = 200;
    private static final long SEED = 20261127;
    private static final int NOT_FOUND = 404;
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration DELETED_WITHIN = Duration.ofMinutes(10);
    private static final List<String> EMPTIED = List.of(
            "collection",
            "document",
            "passage",
            "sentence",
            "crowding",
            "shelf_statistics",
            "upload",
            "upload_file",
            "upload_piece");

    /** What must not be there: a question for one number, which is 0 when all is right. */
    private static final Map<String, String> NONE_OF = Map.of(
            "documents twice",
            "select count(*) - count(distinct (collection_id, external_id)) from document",
            "documents whose passages are not those that they count",
            """
            select count(*) from document
            where passages = 0 or passages <> (select count(*) from passage where document_id = document.id)""",
            "documents whose sentences are not those that they count",
            """
            select count(*) from document
            left join (
                select passage.document_id, count(*) as number from sentence
                join passage on passage.id = sentence.passage_id group by 1) found on found.document_id = document.id
            where document.sentences = 0 or document.sentences is distinct from found.number""",
            "sentences of no passage",
            "select count(*) from sentence where passage_id not in (select id from passage)",
            "shelves whose statistics count other documents or sentences than there are",
            """
            select count(*) from shelf_statistics
            full join (
                select collection_id, shelf_id, count(*) as documents, sum(sentences) as sentences
                from document group by 1, 2) found using (collection_id, shelf_id)
            where coalesce(shelf_statistics.documents, 0) <> coalesce(found.documents, 0)
               or coalesce(shelf_statistics.sentences, 0) <> coalesce(found.sentences, 0)""",
            "files that wait",
            "select count(*) from upload_file where state in ('QUEUED', 'RUNNING')",
            "pieces of files",
            "select count(*) from upload_piece",
            "tasks of the queue",
            "select count(*) from scheduled_tasks where task_name = 'store-uploaded-file'");

    private final Rig rig;
    private final Client client;
    private final String collection;
    private final BulkDocuments documents;
    private final List<String> wrong = new ArrayList<>();

    private BulkCheck(Rig rig, Client client, String collection, BulkDocuments documents) {
        this.rig = rig;
        this.client = client;
        this.collection = collection;
        this.documents = documents;
    }

    /** @return what is wrong */
    static List<String> of(Rig rig, Client client, String collection, BulkDocuments documents)
            throws IOException, InterruptedException {
        BulkCheck check = new BulkCheck(rig, client, collection, documents);
        check.list();
        check.read();
        check.search();
        check.look();
        return List.copyOf(check.wrong);
    }

    /** How many tasks of the queue are not done. */
    static int waiting(Rig rig) throws IOException, InterruptedException {
        return Integer.parseInt(
                rig.query("select count(*) from scheduled_tasks where task_name = 'store-uploaded-file'")
                        .getFirst());
    }

    /**
     * Has the collection deleted, as often as it takes, and looks for what is left of it.
     *
     * @return what is wrong
     */
    static List<String> afterDeletion(Rig rig, Client client, String collection)
            throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        long begun = System.nanoTime();
        Reply reply = client.delete(collection);
        while (!reply.successful() && reply.status() != NOT_FOUND) {
            if (Duration.ofNanos(System.nanoTime() - begun).compareTo(DELETED_WITHIN) > 0) {
                return List.of("the collection could not be deleted: %d, %s".formatted(reply.status(), reply.body()));
            }
            Thread.sleep(AGAIN);
            reply = client.delete(collection);
        }
        for (String table : EMPTIED) {
            String left = rig.query("select count(*) from " + table).getFirst();
            if (!left.equals("0")) {
                wrong.add("after the collection was deleted, %s has %s rows".formatted(table, left));
            }
        }
        return wrong;
    }

    private void list() throws IOException, InterruptedException {
        Map<String, Integer> versions = new HashMap<>();
        @Nullable String after = null;
        do {
            DocumentList page = client.documents(collection, after).read(DocumentList.class);
            for (DocumentList.Entry entry : page.documents()) {
                if (versions.put(entry.id(), entry.version()) != null) {
                    complain(entry.id() + " is listed twice");
                }
            }
            after = page.next();
        } while (after != null);
        compare("listed", versions);
    }

    private void compare(String where, Map<String, Integer> versions) {
        for (int number = 0; number < documents.count(); number++) {
            documents
                    .complaint(number, versions.get(documents.id(number)), null)
                    .ifPresent(complaint -> complain(where + ": " + complaint));
        }
        versions.keySet().stream()
                .filter(id -> documents.findNumber(id).isEmpty())
                .forEach(id -> complain("%s: %s, which was never sent".formatted(where, id)));
    }

    private void read() throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        together(() -> {
            for (int i = next.getAndIncrement(); i < documents.count(); i = next.getAndIncrement()) {
                if (documents.isAcknowledged(i)) {
                    read(i);
                }
            }
            return null;
        });
    }

    private void read(int number) throws IOException, InterruptedException {
        Reply reply = client.document(collection, documents.id(number));
        if (reply.successful()) {
            Document stored = reply.read(Document.class);
            documents.complaint(number, stored.version(), stored.text()).ifPresent(this::complain);
        } else {
            complain("%s cannot be read: %s".formatted(documents.id(number), reply.body()));
        }
    }

    /** Every hit of a search must be what a document says now. */
    private void search() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        int[] drawn = random.ints(SEARCHES, 0, documents.count()).toArray();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger hits = new AtomicInteger();
        together(() -> {
            for (int i = next.getAndIncrement(); i < drawn.length; i = next.getAndIncrement()) {
                hits.addAndGet(search(documents.text(drawn[i], 1)));
            }
            return null;
        });
        if (hits.get() == 0) {
            complain("nothing was found by %d searches".formatted(SEARCHES));
        }
    }

    private int search(String question) throws IOException, InterruptedException {
        Reply reply = client.search(collection, question);
        if (!reply.successful()) {
            complain("a search got %d: %s".formatted(reply.status(), reply.body()));
            return 0;
        }
        List<Passage> passages = reply.read(SearchResult.class).passages();
        for (Passage hit : passages) {
            boolean current = documents
                    .findNumber(hit.document())
                    .filter(number ->
                            documents.complaint(number, hit.version(), null).isEmpty())
                    .isPresent();
            if (!current || !documents.says(hit.document(), hit.version(), hit.start(), hit.end(), hit.text())) {
                complain("found: \"%s\" in version %d of %s, which it does not say"
                        .formatted(hit.text(), hit.version(), hit.document()));
            }
        }
        return passages.size();
    }

    /** What the database itself holds. */
    private void look() throws IOException, InterruptedException {
        Map<String, Integer> versions = new HashMap<>();
        for (String row : rig.query(
                "select external_id, version, encode(sha256(convert_to(text, 'UTF8')), 'hex') from document")) {
            String[] columns = row.split("\t", -1);
            int version = Integer.parseInt(columns[1]);
            versions.put(columns[0], version);
            documents
                    .findNumber(columns[0])
                    .filter(number -> !columns[2].equals(sha256(documents.text(number, version))))
                    .ifPresent(number -> complain("the database has another text of " + columns[0]));
        }
        compare("in the database", versions);
        for (Map.Entry<String, String> question : NONE_OF.entrySet()) {
            String found = rig.query(question.getValue()).getFirst();
            if (!found.equals("0")) {
                complain("the database has %s %s".formatted(found, question.getKey()));
            }
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void complain(String complaint) {
        wrong.add(complaint);
    }

    private static void together(Callable<@Nullable Void> work) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable Void>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(work));
            }
            for (Future<@Nullable Void> reader : readers) {
                reader.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("What is stored could not be read", e.getCause());
        }
    }
}
