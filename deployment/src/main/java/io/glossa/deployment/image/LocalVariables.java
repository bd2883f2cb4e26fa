package io.glossa.deployment.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes the tables of local variables, which debuggers alone read, out of a class file (JVM specification, chapter 4). Line
 * numbers, the names of parameters and all code stay as they are.
 *
 * <p>The JDK's own {@code java.lang.classfile} writes a method's code anew to leave them out, for which it has to find all
 * classes that the code names.
 */
final class LocalVariables {

    private static final String LOCAL_VARIABLES = "LocalVariableTable";
    private static final String THEIR_GENERIC_TYPES = "LocalVariableTypeTable";
    private static final String CODE = "Code";
    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSION_END = 8;
    private static final int UTF8 = 1;

    private final ByteBuffer from;
    private final ByteArrayOutputStream to;
    private final Map<Integer, String> names;

    private LocalVariables(byte[] type, Map<Integer, String> names) {
        this.from = ByteBuffer.wrap(type);
        this.to = new ByteArrayOutputStream();
        this.names = names;
    }

    /** @param type a class file; what does not begin as one stays as it is */
    static byte[] removedFrom(byte[] type) {
        if (type.length < VERSION_END || ByteBuffer.wrap(type).getInt() != MAGIC) {
            return type;
        }
        LocalVariables variables = new LocalVariables(type, new HashMap<>());
        variables.readNames();
        return variables.areThere() ? variables.copyWithout() : type;
    }

    private boolean areThere() {
        return names.containsValue(LOCAL_VARIABLES) || names.containsValue(THEIR_GENERIC_TYPES);
    }

    private void readNames() {
        from.position(VERSION_END);
        int count = unsignedShort();
        for (int index = 1; index < count; index++) {
            int tag = from.get();
            if (tag == UTF8) {
                byte[] text = new byte[unsignedShort()];
                from.get(text);
                names.put(index, new String(text, StandardCharsets.UTF_8));
            } else {
                from.position(from.position() + length(tag));
                if (isLongOrDouble(tag)) {
                    index++;
                }
            }
        }
    }

    private static int length(int tag) {
        return switch (tag) {
            // Integer and Float, references to members, names with types, what is made dynamically.
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            // Classes, strings, types of methods, modules and packages.
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("No entry of a constant pool has the tag " + tag);
        };
    }

    private static boolean isLongOrDouble(int tag) {
        return tag == 5 || tag == 6;
    }

    private byte[] copyWithout() {
        int end = from.position();
        from.position(0);
        copy(end);
        // The class's modifiers, itself and its parent.
        copy(6);
        copy(2 * copiedShort());
        copyMembers();
        copyMembers();
        copyAttributes();
        return to.toByteArray();
    }

    /** Fields or methods. */
    private void copyMembers() {
        int count = copiedShort();
        for (int i = 0; i < count; i++) {
            copy(6);
            copyAttributes();
        }
    }

    private void copyAttributes() {
        int count = copiedShort();
        for (int i = 0; i < count; i++) {
            String name = names.get(Short.toUnsignedInt(from.getShort(from.position())));
            if (CODE.equals(name)) {
                copyCode();
            } else {
                copy(2);
                copy(copiedInt());
            }
        }
    }

    private void copyCode() {
        LocalVariables code = new LocalVariables(from.array(), names);
        code.from.position(from.position() + 6);
        // The depth of its stack and its variables.
        code.copy(4);
        code.copy(code.copiedInt());
        code.copy(8 * code.copiedShort());
        code.copyAttributesOfCode();
        copy(2);
        writeInt(code.to.size());
        to.writeBytes(code.to.toByteArray());
        from.position(code.from.position());
    }

    private void copyAttributesOfCode() {
        int count = unsignedShort();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        int left = 0;
        for (int i = 0; i < count; i++) {
            int start = from.position();
            String name = names.get(unsignedShort());
            int end = from.getInt() + from.position();
            if (!LOCAL_VARIABLES.equals(name) && !THEIR_GENERIC_TYPES.equals(name)) {
                kept.write(from.array(), start, end - start);
                left++;
            }
            from.position(end);
        }
        writeShort(left);
        to.writeBytes(kept.toByteArray());
    }

    private void copy(int length) {
        to.write(from.array(), from.position(), length);
        from.position(from.position() + length);
    }

    private int copiedShort() {
        int value = unsignedShort();
        writeShort(value);
        return value;
    }

    private int copiedInt() {
        int value = from.getInt();
        writeInt(value);
        return value;
    }

    private int unsignedShort() {
        return Short.toUnsignedInt(from.getShort());
    }

    private void writeShort(int value) {
        to.write(value >>> 8);
        to.write(value);
    }

    private void writeInt(int value) {
        writeShort(value >>> 16);
        writeShort(value);
    }
}
