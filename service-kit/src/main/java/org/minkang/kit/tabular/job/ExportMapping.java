package org.minkang.kit.tabular.job;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A GET of a list as a file; {@link Exports#send} answers it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET)
@ApiResponse(
        responseCode = "200",
        content = {
            @Content(mediaType = TableMedia.CSV, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = TableMedia.XLSX, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = TableMedia.NDJSON, schema = @Schema(type = "string", format = "binary"))
        })
public @interface ExportMapping {

    /** The paths. */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value();

    /** What the file holds. */
    @AliasFor(annotation = ApiResponse.class, attribute = "description")
    String description() default "文件;The file";
}
