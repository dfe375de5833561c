package org.minkang.kit.tabular.job;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A POST of a file that a job imports; {@link Imports#accept} answers it. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(
        method = RequestMethod.POST,
        consumes = {TableMedia.CSV, TableMedia.XLSX, TableMedia.NDJSON})
@ResponseStatus(HttpStatus.ACCEPTED)
@RequestBody(
        description = "CSV(UTF-8 或 GB18030)、XLSX 或 NDJSON 文件;The file",
        content = {
            @Content(mediaType = TableMedia.CSV, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = TableMedia.XLSX, schema = @Schema(type = "string", format = "binary")),
            @Content(mediaType = TableMedia.NDJSON, schema = @Schema(type = "string", format = "binary"))
        })
public @interface ImportMapping {

    /** The paths. */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value();
}
