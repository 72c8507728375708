using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Numbers of a municipality in other registers.</summary>
internal sealed record MunicipalityIdentifiers
{
    public string Code { get; init; } = "";
    public string? Oin { get; init; }
    public string? Rsin { get; init; }
    public string? KvkNumber { get; init; }

    /// <summary>0: nothing was ever recorded.</summary>
    public int Version { get; init; }

    /// <summary>Replaces them.</summary>
    /// <exception cref="Refused">400: the OIN is made from another RSIN or KvK number than the one beside it.</exception>
    public MunicipalityIdentifiers Record(RecordIdentifiersRequest request)
    {
        var (oin, rsin, kvk) = (request.Oin, request.Rsin, request.KvkNumber);
        if (
            oin is not null
            && (
                (rsin is not null && oin.StartsWith("00000001", StringComparison.Ordinal) && oin[8..17] != rsin)
                || (kvk is not null && oin.StartsWith("00000003", StringComparison.Ordinal) && oin[8..16] != kvk)
            )
        )
            throw Refused.Invalid("/oin", "differs", "The OIN is made from another number than the one that stands beside it.");
        return this with { Oin = oin, Rsin = rsin, KvkNumber = kvk, Version = Version + 1 };
    }

    public IdentifiersView View() => new(Identifiers.TooiUri(Code), Oin, Rsin, KvkNumber, Version);
}
