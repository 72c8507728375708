using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>Numbers of a municipality in other registers.</summary>
[Audited]
internal sealed record MunicipalityIdentifiers
{
    public string Code { get; init; } = "";
    public string? Oin { get; init; }
    public string? Rsin { get; init; }
    public string? KvkNumber { get; init; }

    /// <summary>0: nothing was ever recorded.</summary>
    public int Version { get; init; }

    /// <summary>Reports an OIN whose RSIN or KvK number differs from the one beside it.</summary>
    public IEnumerable<Fault> Faults =>
        (Rsin is not null && Oin?.StartsWith("00000001", StringComparison.Ordinal) == true && Oin[8..17] != Rsin)
        || (KvkNumber is not null && Oin?.StartsWith("00000003", StringComparison.Ordinal) == true && Oin[8..16] != KvkNumber)
            ? [new Fault("oin", "differs", "The OIN is made from another number than the one that stands beside it.")]
            : [];

    /// <summary>Replaces them. The caller checks <see cref="Faults"/>.</summary>
    public MunicipalityIdentifiers Record(RecordIdentifiersRequest request) =>
        this with
        {
            Oin = request.Oin,
            Rsin = request.Rsin,
            KvkNumber = request.KvkNumber,
            Version = Version + 1,
        };

    public IdentifiersView View() => new(Identifiers.TooiUri(Code), Oin, Rsin, KvkNumber, Version);
}
