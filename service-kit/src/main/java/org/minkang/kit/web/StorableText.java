package org.minkang.kit.web;

import org.minkang.kit.problem.InvalidValueException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Reads texts, refusing what PostgreSQL cannot keep as it was sent: NUL, and half of a surrogate pair. */
final class StorableText extends StdScalarDeserializer<String> {

    private StorableText() {
        super(String.class);
    }

    /** The module that makes a mapper read every text so. */
    static SimpleModule module() {
        return new SimpleModule("storable-text").addDeserializer(String.class, new StorableText());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = StringDeserializer.instance.deserialize(parser, context);
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0 || (Character.isSurrogate(character) && isHalf(text, index))) {
                throw new InvalidValueException("CHARACTER_NOT_ALLOWED", "U+%04X".formatted((int) character));
            }
        }
        return text;
    }

    private static boolean isHalf(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }
}
