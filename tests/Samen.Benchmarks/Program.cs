using Samen.Benchmarks;

// dotnet run -c Release --project tests/Samen.Benchmarks -- COMMAND [options]
// Each command prints its figures as Markdown; what is compared runs side by side, alternating, in one process.
var commands = new Dictionary<string, (string Help, Func<string[], Task<int>> Run)>
{
    ["messaging"] = ("outbox-to-inbox facts per second beside MassTransit alone [--facts 20000] [--rounds 5]", MessagingBenchmark.Run),
    ["start"] = ("all-in-one: start to ready, memory after the story [--rounds 5]", SystemBenchmark.Start),
    ["gateway"] = (
        "requests a second, CPU and latency: direct, bare YARP, nginx, our gateway with everything on [--rounds 5] [--seconds 4]",
        GatewayBenchmark.Run
    ),
    ["part"] = ("(what gateway starts for itself)", GatewayBenchmark.Part),
    ["assembly"] = (
        "ballots a second beside bare commits, closing to bundle, pages of chair and municipality "
            + "[--rounds 5] [--ballots 5000] [--views 300]",
        AssemblyBenchmark.Run
    ),
    ["assembly-scale"] = (
        "lists and results with 1,000 items and 350,000 ballots beside a hundredth of it [--views 400]",
        AssemblyBenchmark.Scale
    ),
    ["initiative-scale"] = (
        "lists, traces and paths of 100,000 needs and initiatives beside a hundredth of them [--views 200]",
        InitiativeBenchmark.Scale
    ),
    ["facility-scale"] = (
        "lists and figures of 200 facilities in 342 municipalities over ten years beside a hundredth of it [--views 300]",
        FacilityBenchmark.Scale
    ),
    ["ledger-scale"] = (
        "postings a second beside bare commits; balances, statements and the year's screen of five million postings beside a hundredth "
            + "[--postings 5000000] [--rounds 5] [--views 200]",
        LedgerBenchmark.Scale
    ),
    ["search"] = ("the search of a service with many entries of 120 words [--entries 10000] [--views 100]", SearchBenchmark.Run),
    ["deliveries"] = (
        "webhook deliveries a second beside a bare loop, latency at 10 and 70 % of that, events a second by pages and streams, "
            + "memory at 1,000 subscriptions [--rounds 5] [--events 300] [--seconds 10]",
        DeliveryBenchmark.Run
    ),
    ["log-scale"] = (
        "the partners' log with 10 M events and 1,000 subscriptions beside a hundredth of it [--events 10000000] [--subscriptions 1000]",
        LogScaleBenchmark.Run
    ),
    ["latency"] = (
        "write acknowledged to event at the partner's endpoint, in memory and on RabbitMQ [--writes 400]",
        SystemBenchmark.Latency
    ),
};

if (args.Length > 0 && commands.TryGetValue(args[0], out var command))
    return await command.Run(args[1..]);
foreach (var (name, (help, _)) in commands)
    Console.Error.WriteLine($"{name, -12} {help}");
return 2;
