// Facts of three services that exist only here; the namespace makes the source.

namespace Samen.Contracts.Alpha
{
    public sealed record Counted(string Thing, int Value) : IFact
    {
        string IFact.Subject => $"things/{Thing}";
    }

    /// <summary>Nobody follows this one.</summary>
    public sealed record Ignored(string Thing) : IFact
    {
        string IFact.Subject => $"things/{Thing}";
    }
}

namespace Samen.Contracts.Beta
{
    public sealed record Echoed(string Thing, int Value) : IFact
    {
        string IFact.Subject => $"echoes/{Thing}";
    }
}

namespace Samen.Contracts.Gamma
{
    public sealed record Resounded(string Thing, int Value) : IFact
    {
        string IFact.Subject => $"sounds/{Thing}";
    }
}
