package org.minkang.pairing.publicity;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is told. No names of patients or staff belong here.
 *
 * @param kind which kind of item
 * @param title its heading, 2 to 200 characters
 * @param text what is told, 2 to 5,000 characters
 * @param publishedOn when it came out, between the second signature and the last day of support
 * @param channel where it came out, such as a newspaper or a bureau's site, 2 to 100 characters
 * @param link its web address, where it has one
 */
@Schema(name = "PublicityItemParticulars")
record PublicityParticulars(
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
        String link) {}
