package io.glossa.evaluation.scale;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows of a number, a number and a vector, in PostgreSQL's binary COPY: as text a vector is six times as long. */
final class BinaryCopy implements AutoCloseable {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BUFFER = 1 << 16;
    private static final short COLUMNS = 3;

    private final DataOutputStream out;

    /** @param table with columns of the types integer, integer and halfvec */
    BinaryCopy(Connection connection, String table) throws SQLException, IOException {
        PGConnection server = connection.unwrap(PGConnection.class);
        out = new DataOutputStream(new BufferedOutputStream(
                new PGCopyOutputStream(server, "copy " + table + " from stdin with (format binary)"), BUFFER));
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
    }

    void row(int first, int second, float[] vector) throws IOException {
        out.writeShort(COLUMNS);
        out.writeInt(Integer.BYTES);
        out.writeInt(first);
        out.writeInt(Integer.BYTES);
        out.writeInt(second);
        // As pgvector sends and receives a halfvec: its dimension, two bytes for later use, and the elements.
        out.writeInt(2 * Short.BYTES + vector.length * Short.BYTES);
        out.writeShort(vector.length);
        out.writeShort(0);
        for (float element : vector) {
            out.writeShort(Float.floatToFloat16(element));
        }
    }

    @Override
    public void close() throws IOException {
        out.writeShort(-1);
        out.close();
    }
}
