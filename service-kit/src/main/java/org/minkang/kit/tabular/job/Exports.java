package org.minkang.kit.tabular.job;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemTexts;
import org.minkang.kit.tabular.TableFormat;
import org.minkang.kit.tabular.TableLayout;
import org.minkang.kit.tabular.TableTemplate;
import org.minkang.kit.tabular.TableWriter;
import org.minkang.kit.tabular.WriteOptions;
import org.minkang.kit.web.Page;
import org.minkang.kit.web.Paging;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends tables out as files: page by page, each page collected, in constant memory. */
public final class Exports {

    private static final int ROWS = 2_000;

    private final ProblemTexts texts;

    Exports(ProblemTexts texts) {
        this.texts = texts;
    }

    /**
     * Sends every row of a list. The first page is read before the answer begins, so that what goes wrong then is a problem.
     *
     * @param name the file's name without its ending, ASCII
     * @param pages one page of the list
     * @param values a row in the layout's order
     */
    public <T> Mono<Void> send(
            ServerWebExchange exchange,
            String name,
            TableLayout layout,
            ExportOptions wanted,
            Function<Paging, Mono<Page<T>>> pages,
            Function<T, @Nullable Object[]> values) {
        File file = file(exchange, wanted);
        return page(pages, null).flatMap(first -> {
            start(exchange.getResponse(), name, file);
            return exchange.getResponse()
                    .writeWith(bytes(layout, file, all(first, pages), values)
                            .map(bytes -> exchange.getResponse().bufferFactory().wrap(bytes)));
        });
    }

    /** Sends the empty file that people fill in. */
    public Mono<Void> template(ServerWebExchange exchange, String name, TableLayout layout, TemplateOptions wanted) {
        File file = file(exchange, wanted.asExport());
        return Mono.fromCallable(() -> filled(layout, file))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(bytes -> {
                    start(exchange.getResponse(), name, file);
                    exchange.getResponse().getHeaders().setContentLength(bytes.length);
                    return exchange.getResponse()
                            .writeWith(Mono.fromSupplier(
                                    () -> exchange.getResponse().bufferFactory().wrap(bytes)));
                });
    }

    /** How one file is written. */
    private record File(TableFormat format, WriteOptions options) {}

    private File file(ServerWebExchange exchange, ExportOptions wanted) {
        Locale language = texts.language(JobController.accepted(exchange.getRequest()));
        return new File(wanted.format(exchange.getRequest().getHeaders().getAccept()), wanted.options(language));
    }

    private static <T> Mono<Page<T>> page(Function<Paging, Mono<Page<T>>> pages, @Nullable String cursor) {
        return pages.apply(new Paging(ROWS, cursor, null, null));
    }

    private static <T> Flux<Page<T>> all(Page<T> first, Function<Paging, Mono<Page<T>>> pages) {
        return Flux.just(first)
                .expand(page -> page.page().next() == null
                        ? Mono.empty()
                        : page(pages, page.page().next()));
    }

    private static byte[] filled(TableLayout layout, File file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableTemplate.write(file.format(), out, layout, file.options());
        return out.toByteArray();
    }

    /** Written off the event loop: packing a workbook takes its time. */
    private static <T> Flux<byte[]> bytes(
            TableLayout layout, File file, Flux<Page<T>> pages, Function<T, @Nullable Object[]> values) {
        Writing writing = new Writing(layout, file);
        return pages.publishOn(Schedulers.boundedElastic(), 1)
                .map(page -> writing.write(page.items(), values))
                .concatWith(Mono.fromSupplier(writing::end))
                .filter(bytes -> bytes.length > 0);
    }

    private static void start(ServerHttpResponse response, String name, File file) {
        HttpHeaders headers = response.getHeaders();
        MediaType type = MediaType.parseMediaType(file.format().mediaType());
        headers.setContentType(
                file.format() == TableFormat.CSV
                        ? new MediaType(type, file.options().charset())
                        : type);
        headers.setContentDisposition(ContentDisposition.attachment()
                .filename(name + "." + file.format().extension(), StandardCharsets.UTF_8)
                .build());
        headers.setCacheControl("no-store");
    }

    /** A file in the making. */
    private static final class Writing {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final TableLayout layout;
        private final File file;
        private @Nullable TableWriter writer;

        Writing(TableLayout layout, File file) {
            this.layout = layout;
            this.file = file;
        }

        <T> byte[] write(List<T> rows, Function<T, @Nullable Object[]> values) {
            try {
                TableWriter started = started();
                for (T row : rows) {
                    started.write(values.apply(row));
                }
                return taken();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        byte[] end() {
            try {
                started().close();
                return taken();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private TableWriter started() throws IOException {
            TableWriter open = writer == null ? TableWriter.open(file.format(), out, layout, file.options()) : writer;
            writer = open;
            return open;
        }

        private byte[] taken() {
            byte[] bytes = out.toByteArray();
            out.reset();
            return bytes;
        }
    }
}
