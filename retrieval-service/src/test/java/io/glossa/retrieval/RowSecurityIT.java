package io.glossa.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glossa.retrieval.access.ReaderTransactions;
import io.glossa.wire.retrieval.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database shows the service when a statement forgets to ask who reads: the statements here all do. */
class RowSecurityIT {

    private static final Reader ANNA = new Reader("default", Set.of("user:anna", "group:x, \"y\" {z}"));

    private static ServiceUnderTest service;
    private static JdbcClient database;
    private static ReaderTransactions transactions;

    /** Of both tenants: none of them is open to a reader of the other. */
    private static List<Integer> collections;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.start();
        database = service.bean(JdbcClient.class);
        transactions = service.bean(ReaderTransactions.class);
        put("default", "open", null);
        put("default", "annas", List.of("user:anna"));
        put("default", "quoted", List.of("group:x, \"y\" {z}"));
        put("default", "bos", List.of("user:bo", "group:x"));
        put("other", "others", null);
        put("other", "others-annas", List.of("user:anna"));
        collections = service.owner()
                .sql("select id from collection")
                .query(Integer.class)
                .list();
        assertThat(collections).hasSize(2);
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static void put(String tenant, String id, @Nullable List<String> principals) {
        Map<String, Object> body =
                new HashMap<>(Map.of("text", "The gates of the harbour %s open at seven.".formatted(id)));
        if (principals != null) {
            body.put("principals", principals);
        }
        service.client(Reader.unrestricted(tenant))
                .put()
                .uri("/v1/collections/walls/documents/" + id)
                .body(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"document", "passage", "seen_sentence", "upload", "upload_file", "upload_piece"})
    void outsideOfAReadersTransactionThereIsNothing(String table) {
        assertThat(count(table)).isZero();
        assertThat(transactions.read(Reader.unrestricted("nobody"), collections, () -> count(table)))
                .isZero();
        assertThat(database.sql("delete from " + table).update()).isZero();
    }

    @Test
    void whatATenantTunedIsNotAnothers() {
        int foreign = service.owner()
                .sql("select id from collection where tenant = 'other'")
                .query(Integer.class)
                .single();
        service.owner().sql("""
            insert into tuning (collection_id, encoder_version, version, weights, report) values (?, 'v', 1, '{}', '{}')
            """).param(foreign).update();

        assertThat(count("tuning")).isZero();
        assertThat(transactions.read(Reader.unrestricted("default"), collections, () -> count("tuning")))
                .isZero();
        assertThat(transactions.write(
                        Reader.unrestricted("default"),
                        collections,
                        () -> database.sql("delete from tuning").update()))
                .isZero();
        assertThat(transactions.read(Reader.unrestricted("other"), collections, () -> count("tuning")))
                .isEqualTo(1);
    }

    private static int count(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @Test
    void readersTransactionShowsWhatIsForTheReader() {
        assertThat(seen(ANNA)).containsExactly("annas", "open", "quoted");
        assertThat(seen(new Reader("default", Set.of()))).containsExactly("open");
        assertThat(seen(new Reader("other", Set.of("user:anna")))).containsExactly("others", "others-annas");
        assertThat(seen(Reader.unrestricted("default"))).containsExactly("annas", "bos", "open", "quoted");
        assertThat(transactions.asService(collections, () -> count("document"))).isEqualTo(6);
        assertThat(count("document")).isZero();
    }

    /** The same by documents, passages and sentences, or the test fails. */
    private static Set<String> seen(Reader reader) {
        return transactions.read(reader, collections, () -> {
            Set<String> documents = names("select external_id from document");
            assertThat(names("select substring(text from 'harbour (.*) open') from passage"))
                    .isEqualTo(documents);
            assertThat(count("seen_sentence")).isEqualTo(documents.size());
            return documents;
        });
    }

    private static Set<String> names(String query) {
        return new TreeSet<>(database.sql(query).query(String.class).list());
    }

    @Test
    void writingReachesNoFurtherThanReading() {
        int foreign = service.owner()
                .sql("select id from collection where tenant = 'other'")
                .query(Integer.class)
                .single();
        Reader writer = Reader.unrestricted("default");

        assertThat(transactions.write(
                        writer,
                        collections,
                        () -> database.sql("update document set title = 'x'").update()))
                .isEqualTo(4);
        assertThat(transactions.write(
                        writer,
                        collections,
                        () -> database.sql("update seen_sentence set names = names")
                                .update()))
                .isEqualTo(4);
        assertThatThrownBy(() -> transactions.write(
                        writer,
                        collections,
                        () -> database.sql("update document set collection_id = ?")
                                .param(foreign)
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> transactions.write(
                        writer,
                        collections,
                        () -> database.sql("update seen_sentence set collection_id = ?")
                                .param(foreign)
                                .update()))
                .rootCause()
                .hasMessageContaining("check option");
    }

    @Test
    void sentencesAreReachedThroughTheirViewAlone() {
        List<String> tables = service.owner()
                .sql("select inhrelid::regclass::text from pg_inherits where inhparent = 'sentence'::regclass")
                .query(String.class)
                .list();
        assertThat(tables).isNotEmpty();
        tables.add("sentence");
        for (String table : tables) {
            assertThatThrownBy(() -> transactions.asService(collections, () -> count(table)))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void serviceHasNoRoleThatPoliciesDoNotBind() {
        assertThat(database.sql("""
            select rolname from pg_roles
            where rolname = current_user and not rolsuper and not rolbypassrls and not rolcreaterole
            """).query(String.class).single()).isEqualTo("glossa_service");
        assertThat(database.sql("select count(*) from pg_class where pg_get_userbyid(relowner) = 'glossa_service'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A table that is new has to come under a policy, or be named here because it has no text of a document. */
    @Test
    void everyTableThatTheServiceReadsHasAPolicyOrNoText() {
        assertThat(service.owner().sql("""
            select relname from pg_class join pg_namespace on pg_namespace.oid = relnamespace
            where nspname = 'public' and relkind in ('r', 'p', 'v', 'm') and not relrowsecurity
                and has_any_column_privilege('glossa_service', pg_class.oid, 'select')
            """).query(String.class).list())
                .containsExactlyInAnyOrder(
                        "collection",
                        "crowding",
                        "erasure",
                        "scheduled_tasks",
                        "seen_sentence",
                        "shelf",
                        "shelf_statistics");
    }
}
