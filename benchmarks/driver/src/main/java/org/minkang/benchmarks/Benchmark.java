package org.minkang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.minkang.benchmarks.Options.Part;
import org.minkang.local.LaunchException;

/** Starts what it needs, measures, prints one table, stops everything again. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        try {
            Options options = Options.parse(arguments);
            System.out.print(measure(options));
        } catch (IllegalArgumentException | LaunchException refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }

    private static Table measure(Options options) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Stage stage = Stage.set(options)) {
            LoadTool tool = LoadTool.best(stage.directory("load"), options.connections());
            Turns turns = new Turns(tool, options);
            if (options.parts().contains(Part.HOP)) {
                rows.addAll(shown(new GatewayHop(stage, turns).measure()));
            }
            if (options.parts().contains(Part.OPERATIONS)) {
                rows.addAll(shown(new Operations(stage, turns).measure()));
            }
            if (options.parts().contains(Part.GROWTH)) {
                rows.addAll(shown(new ListGrowth(stage, turns).measure()));
            }
            List<Row> details = List.of();
            if (options.parts().contains(Part.SUPPORT)) {
                SupportGrowth support = new SupportGrowth(stage, new Turns(tool, options.withShortTurns()));
                details = shown(support.measure());
                rows.addAll(shown(SupportGrowth.summary(details)));
            }
            if (options.parts().contains(Part.IMPORT)) {
                rows.addAll(shown(new ImportRate(stage, options).measure()));
            }
            List<Figure> figures = List.of();
            if (options.parts().contains(Part.CAPACITY)) {
                Capacity.Result capacity = new Capacity(stage, options).measure();
                rows.addAll(shown(capacity.rows()));
                figures = capacity.figures();
            }
            return new Table(tool.name(), options, rows, details, figures, stage.programsSeen());
        }
    }

    /** Rows as soon as they are known, for a run that does not come to its end. */
    private static List<Row> shown(List<Row> rows) {
        rows.forEach(row -> System.err.print(Table.line(row)));
        return rows;
    }
}
