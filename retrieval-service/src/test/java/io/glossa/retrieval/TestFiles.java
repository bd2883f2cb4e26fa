package io.glossa.retrieval;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Good and bad files of each format, made when they are needed. */
public final class TestFiles {

    private static final float LEADING = 14;

    private TestFiles() {}

    /** A PDF whose pages have these lines, each set as one. */
    @SafeVarargs
    public static byte[] pdf(List<String>... pages) {
        try (PDDocument document = new PDDocument()) {
            writePages(document, pages);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] encryptedPdf() {
        try (PDDocument document = new PDDocument()) {
            writePages(document, List.of("A secret."));
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PDF that only the holders of certificates can read, none of which is in it. */
    public static byte[] pdfForCertificates() {
        StringBuilder file = new StringBuilder("""
                %PDF-1.4
                1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
                2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
                3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99]>> endobj
                4 0 obj <</Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s4 /V 2 /Length 128 /Recipients [<3000>]>> endobj
                """);
        int objects = 5;
        int table = file.length();
        file.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects));
        for (int object = 1; object < objects; object++) {
            file.append("%010d 00000 n \n".formatted(file.indexOf(object + " 0 obj")));
        }
        file.append("trailer <</Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] /Size %d>>\n".formatted(objects));
        file.append("startxref\n%d\n%%%%EOF\n".formatted(table));
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @SafeVarargs
    private static void writePages(PDDocument document, List<String>... pages) throws IOException {
        for (List<String> lines : pages) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(LEADING);
                content.newLineAtOffset(50, 700);
                for (String line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A DOCX file of these paragraphs and one row of a table. */
    public static byte[] docx(List<String> paragraphs, List<String> row) {
        try (XWPFDocument document = new XWPFDocument()) {
            paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
            if (!row.isEmpty()) {
                XWPFTable table = document.createTable(1, row.size());
                for (int i = 0; i < row.size(); i++) {
                    table.getRow(0).getCell(i).setText(row.get(i));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] encryptedDocx() {
        try (POIFSFileSystem compound = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("a password");
            try (var out = encryptor.getDataStream(compound)) {
                out.write(docx(List.of("A secret."), List.of()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            compound.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A DOCX file of a few megabytes whose text unpacks to gigabytes: one paragraph, that of spaces, or of letters. */
    public static byte[] zipBomb(char letter, long unpacked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in =
                        new ZipInputStream(new java.io.ByteArrayInputStream(docx(List.of("Small."), List.of())));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    String xml = new String(content, StandardCharsets.UTF_8);
                    int at = xml.indexOf("Small.");
                    zip.write(xml.substring(0, at).getBytes(StandardCharsets.UTF_8));
                    byte[] piece = new byte[1 << 20];
                    Arrays.fill(piece, (byte) letter);
                    for (long written = 0; written < unpacked; written += piece.length) {
                        zip.write(piece);
                    }
                    zip.write(xml.substring(at).getBytes(StandardCharsets.UTF_8));
                } else {
                    zip.write(content);
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
