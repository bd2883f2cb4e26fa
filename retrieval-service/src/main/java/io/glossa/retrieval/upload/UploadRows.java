package io.glossa.retrieval.upload;

import io.glossa.retrieval.access.PrincipalsColumn;
import io.glossa.retrieval.problem.ProblemType;
import io.glossa.wire.LanguageTag;
import io.glossa.wire.retrieval.DocumentReceipt;
import io.glossa.wire.retrieval.Job;
import io.glossa.wire.retrieval.Job.Failure;
import io.glossa.wire.retrieval.Job.State;
import io.glossa.wire.retrieval.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of uploads, their files and the pieces of these. */
@Repository
class UploadRows {

    private static final int PIECE = 1 << 20;

    private final JdbcClient database;
    private final JsonMapper json;

    UploadRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @param principals who may see what becomes of the files; everyone of the tenant when empty */
    void insertUpload(UUID id, String tenant, Set<String> principals, String collection) {
        database.sql(
                        "insert into upload (id, tenant, principals, collection) values (:id, :tenant, :principals, :collection)")
                .param("id", id)
                .param("tenant", tenant)
                .param("principals", PrincipalsColumn.value(principals), Types.ARRAY)
                .param("collection", collection)
                .update();
    }

    long insertFile(
            UUID upload,
            String tenant,
            String collection,
            String document,
            String name,
            @Nullable LanguageTag language,
            FileDescription description) {
        return database.sql("""
            insert into upload_file (upload_id, tenant, collection, document, name, language, title, uri, state)
            values (:upload, :tenant, :collection, :document, :name, :language, :title, :uri, 'QUEUED') returning id
            """)
                .param("upload", upload)
                .param("tenant", tenant)
                .param("collection", collection)
                .param("document", document)
                .param("name", name)
                .param("language", language == null ? null : language.value(), Types.VARCHAR)
                .param("title", description.title(), Types.VARCHAR)
                .param("uri", description.uri(), Types.VARCHAR)
                .query(Long.class)
                .single();
    }

    /** @throws IOException if the stream fails */
    void insertContent(long file, InputStream content) throws IOException {
        int number = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            database.sql("insert into upload_piece (file_id, number, bytes) values (?, ?, ?)")
                    .params(file, number, piece)
                    .update();
            number++;
        }
    }

    /** A piece of the file, counted from 0; empty behind the last. */
    Optional<byte[]> findPiece(long file, int number) {
        return database.sql("select bytes from upload_piece where file_id = ? and number = ?")
                .params(file, number)
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    /** The file, if it is still to be stored. */
    Optional<QueuedFile> find(long file) {
        return database.sql("""
            select upload_file.id, upload.tenant, principals, upload_file.collection, document, name, title, uri,
                language, attempts
            from upload_file join upload on upload.id = upload_id
            where upload_file.id = ? and state in ('QUEUED', 'RUNNING')
            """).param(file).query((row, number) -> queued(row)).optional();
    }

    /** Whether a file accepted before this one is still to be stored as the same document. */
    boolean hasEarlier(QueuedFile file) {
        return database.sql("""
            select exists (select from upload_file
                where tenant = ? and collection = ? and document = ? and id < ? and state in ('QUEUED', 'RUNNING'))
            """)
                .params(file.tenant(), file.collection(), file.document(), file.id())
                .query(Boolean.class)
                .single();
    }

    /** Whether it is still to be done. */
    boolean begin(QueuedFile file) {
        return database.sql("""
            update upload_file set state = 'RUNNING', attempts = attempts + 1
            where id = ? and state in ('QUEUED', 'RUNNING')
            """).param(file.id()).update() > 0;
    }

    /** Whether this was the one to finish the file. */
    boolean finish(QueuedFile file, DocumentReceipt receipt) {
        boolean first = database.sql("""
            update upload_file set state = 'STORED', receipt = ?::jsonb
            where id = ? and state in ('QUEUED', 'RUNNING')
            """)
                        .params(json.writeValueAsString(receipt), file.id())
                        .update()
                > 0;
        deleteContent(file.id());
        return first;
    }

    /** Whether it had not finished before. */
    boolean fail(long file, ProblemType type, String detail) {
        boolean first = database.sql("""
            update upload_file set state = 'FAILED', problem_type = ?, problem_detail = ?
            where id = ? and state in ('QUEUED', 'RUNNING')
            """)
                        .params(type.uri().toString(), detail.replace('\0', ' '), file)
                        .update()
                > 0;
        deleteContent(file);
        return first;
    }

    private void deleteContent(long file) {
        database.sql("delete from upload_piece where file_id = ?").param(file).update();
    }

    private record Accepted(String collection, Instant at) {}

    /** What the reader may see of it. Of one that the reader may not see no more is read than of none. */
    Optional<Job> findJob(Reader reader, UUID id) {
        return database.sql("""
            select collection, accepted_at from upload
            where id = ? and tenant = ? and %s
            """.formatted(PrincipalsColumn.SEEN))
                .params(
                        id,
                        reader.tenant(),
                        reader.unrestricted(),
                        reader.principals().toArray(String[]::new))
                .query((row, number) -> new Accepted(
                        row.getString("collection"),
                        row.getTimestamp("accepted_at").toInstant()))
                .optional()
                .map(accepted -> job(id, accepted));
    }

    private Job job(UUID id, Accepted accepted) {
        List<Job.File> files =
                database.sql("""
            select name, document, state, receipt::text, problem_type, problem_detail from upload_file
            where upload_id = ? order by id
            """).param(id).query((row, number) -> file(row)).list();
        return new Job(
                id,
                accepted.collection,
                accepted.at,
                files.stream().allMatch(file -> file.state().isFinal()),
                files);
    }

    /** Forgets the document's files, and uploads that had no others. */
    void deleteFiles(String tenant, String collection, String document) {
        List<UUID> uploads = database.sql("""
            delete from upload_file
            where tenant = ? and collection = ? and document = ?
            returning upload_id
            """)
                .params(tenant, collection, document)
                .query(UUID.class)
                .list();
        database.sql("""
            delete from upload
            where id = any(?) and not exists (select from upload_file where upload_id = upload.id)
            """).param(uploads.toArray(UUID[]::new)).update();
    }

    void deleteUploads(String tenant, String collection) {
        database.sql("delete from upload where tenant = ? and collection = ?")
                .params(tenant, collection)
                .update();
    }

    /**
     * Has no task of this name begin later than this moment, nor seem to be worked on at a later one: that of a worker which
     * died would not be given to another until then.
     */
    int bringNearer(String task, Instant latest) {
        return database.sql("""
            update scheduled_tasks set
                execution_time = case when picked then execution_time else least(execution_time, :latest) end,
                last_heartbeat = case when last_heartbeat > :latest then :latest else last_heartbeat end
            where task_name = :task and (not picked and execution_time > :latest or last_heartbeat > :latest)
            """)
                .param("task", task)
                .param("latest", Timestamp.from(latest))
                .update();
    }

    /** Forgets uploads of which nothing is left to do. */
    int deleteOlderThan(Duration age) {
        return database.sql("""
            delete from upload where accepted_at < now() - make_interval(secs => ?) and not exists (
                select from upload_file where upload_id = upload.id and state in ('QUEUED', 'RUNNING'))
            """).param((double) age.toSeconds()).update();
    }

    private static QueuedFile queued(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new QueuedFile(
                row.getLong("id"),
                row.getString("tenant"),
                row.getArray("principals") == null
                        ? Set.of()
                        : Set.of((String[]) row.getArray("principals").getArray()),
                row.getString("collection"),
                row.getString("document"),
                row.getString("name"),
                row.getString("title"),
                row.getString("uri"),
                language == null ? null : LanguageTag.of(language),
                row.getInt("attempts"));
    }

    private Job.File file(ResultSet row) throws SQLException {
        String receipt = row.getString("receipt");
        String problem = row.getString("problem_type");
        return new Job.File(
                row.getString("name"),
                row.getString("document"),
                State.valueOf(row.getString("state")),
                receipt == null ? null : json.readValue(receipt, DocumentReceipt.class),
                problem == null ? null : new Failure(URI.create(problem), row.getString("problem_detail")));
    }
}
