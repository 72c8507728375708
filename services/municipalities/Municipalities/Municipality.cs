using Samen.Contracts;
using Samen.Contracts.Municipalities;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A municipality over a stretch of time in which its code, name and province stayed the same. Its figures are kept per reference date.</summary>
internal sealed record Municipality
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string Province { get; init; } = "";

    /// <summary>The municipality itself: a change of name gives it another code.</summary>
    public Guid MunicipalityId { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day on which it no longer was so.</summary>
    public DateOnly? ValidTo { get; init; }
    public Guid? BegunBy { get; init; }
    public Guid? EndedBy { get; init; }

    /// <summary>Whether it was so on that day.</summary>
    public bool Existed(DateOnly on) => ValidFrom <= on && (ValidTo is null || ValidTo > on);

    public MunicipalityView View(IEnumerable<Figure> figures, MunicipalityIdentifiers? identifiers) =>
        new(
            Code,
            Name,
            Province,
            [.. figures.Select(f => new InhabitantsView(f.ReferenceDate, f.Inhabitants))],
            MunicipalityId,
            ValidFrom,
            ValidTo,
            (identifiers ?? new MunicipalityIdentifiers { Code = Code }).View()
        );

    public MunicipalityPeriod Period() => new(Code, Name, Province, ValidFrom, ValidTo);
}

/// <summary>Inhabitants of a municipality on a reference date.</summary>
internal sealed record Figure
{
    public string Code { get; init; } = "";
    public DateOnly ReferenceDate { get; init; }
    public int Inhabitants { get; init; }

    /// <summary>Refuses a reference date of which no figure can be known yet, or of long ago.</summary>
    /// <exception cref="Refused">400 for the field: not from 1990 to a year from now.</exception>
    public static void MustBeKnowable(DateOnly reference, DateOnly today, string field)
    {
        if (reference.Year < 1990 || reference > today.AddYears(1))
            throw Refused.Invalid(field, "range", $"Must be from 1990 to {today.AddYears(1):yyyy-MM-dd}.");
    }
}

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
