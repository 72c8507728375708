using System.Diagnostics;
using Samen.Contracts;
using Samen.Storage;

namespace Samen.Messaging;

/// <summary>What a service does with each fact of the other services: a handler, or a reason to ignore it.</summary>
public sealed class FactHandlers
{
    /// <summary>How one fact takes effect.</summary>
    public delegate Task Handler(Work work, IFact fact, FactContext context);

    private readonly Dictionary<string, (Type Type, Handler Handler)> handlers = [];
    private readonly Dictionary<Type, string> ignored = [];

    /// <summary>The services whose facts are followed.</summary>
    public IReadOnlySet<string> Sources { get; private set; } = new HashSet<string>();

    /// <summary>The facts that this service handles.</summary>
    public IReadOnlySet<Type> Handled => handlers.Values.Select(handler => handler.Type).ToHashSet();

    /// <summary>The facts that this service ignores, with the reason.</summary>
    public IReadOnlyDictionary<Type, string> Ignored => ignored;

    /// <summary>Registers the handler of a <typeparamref name="T"/>.</summary>
    public FactHandlers On<T>(Func<Work, T, FactContext, Task> handler)
        where T : IFact => On(typeof(T), (work, fact, context) => handler(work, (T)fact, context));

    /// <summary>Registers one handler for every fact of the contracts.</summary>
    public FactHandlers OnEvery(Handler handler)
    {
        foreach (var type in FactType.All.Values)
            On(type, handler);
        return this;
    }

    /// <summary>
    /// Names facts that this service has no use for. A test holds that each fact of the other services is handled or ignored, so
    /// that a new one is not overlooked.
    /// </summary>
    /// <param name="reason">Why, in a few words.</param>
    /// <param name="facts">Their records.</param>
    public FactHandlers Ignore(string reason, params Type[] facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (var fact in facts)
            ignored.Add(fact, reason);
        return this;
    }

    /// <summary>Runs the handler of a fact, if there is one.</summary>
    internal async Task Effect(Work work, string source, FactEnvelope fact)
    {
        if (!handlers.TryGetValue(fact.Type, out var handler))
            return;
        using var activity = Telemetry.Source.StartActivity($"apply {fact.Type}", ActivityKind.Consumer, fact.TraceParent);
        await handler.Handler(work, FactJson.Read(fact, handler.Type), new FactContext(source, fact));
    }

    private FactHandlers On(Type type, Handler handler)
    {
        handlers.Add(FactType.NameOf(type), (type, handler));
        Sources = handlers.Values.Select(h => SourceOf(h.Type)).ToHashSet();
        return this;
    }

    private static string SourceOf(Type fact) => fact.Namespace!["Samen.Contracts.".Length..].ToLowerInvariant();
}
