using Samen.Benchmarks;

// dotnet run -c Release --project tests/Samen.Benchmarks -- COMMAND [options]
// Each command prints its figures as Markdown; what is compared runs side by side, alternating, in one process.
var commands = new Dictionary<string, (string Help, Func<string[], Task<int>> Run)>
{
    ["messaging"] = ("outbox-to-inbox facts per second beside MassTransit alone [--facts 20000] [--rounds 5]", MessagingBenchmark.Run),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command)) return await command.Run(args[1..]);
foreach (var (name, (help, _)) in commands) Console.Error.WriteLine($"{name,-12} {help}");
return 2;
