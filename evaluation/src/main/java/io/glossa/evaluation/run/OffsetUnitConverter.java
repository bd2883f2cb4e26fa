package io.glossa.evaluation.run;

import io.glossa.wire.OffsetUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code utf-16} and {@code code-point}. */
public final class OffsetUnitConverter implements ITypeConverter<OffsetUnit> {

    @Override
    public OffsetUnit convert(String value) {
        try {
            return OffsetUnit.of(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
