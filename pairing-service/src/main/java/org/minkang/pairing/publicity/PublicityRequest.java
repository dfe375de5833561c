package org.minkang.pairing.publicity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item to record.
 *
 * @param pairingId the pairing of which it tells
 */
@Schema(name = "PublicityItemRequest")
record PublicityRequest(
        @Schema(example = "01900000-0000-7000-8000-000000000000") @NotNull
        UUID pairingId,

        @Schema(example = "CASE") @NotNull PublicityKind kind,

        @Schema(example = "驻点三个月,卫生院能做胃镜了") @NotBlank @Size(min = 2, max = 200)
        String title,

        @Schema(example = "支援医院带教后,卫生院独立开展胃镜检查。") @NotBlank @Size(min = 2, max = 5000)
        String text,

        @Schema(example = "2012-10-20") @NotNull LocalDate publishedOn,

        @Schema(example = "市卫生局网站") @NotBlank @Size(min = 2, max = 100)
        String channel,

        @Schema(example = "https://www.example.org/news/1")
        @Size(max = 500)
        @Pattern(regexp = "^https?://[^ ]+$")
        @Nullable
        String link) {

    PublicityParticulars particulars() {
        return new PublicityParticulars(kind, title, text, publishedOn, channel, link);
    }
}
