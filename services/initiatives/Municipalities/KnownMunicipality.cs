using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A municipality as this service knows it.</summary>
internal sealed record KnownMunicipality
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>Of <see cref="Inhabitants" />.</summary>
    public DateOnly ReferenceDate { get; init; }

    /// <summary>On the newest reference date; 0: not known yet.</summary>
    public int Inhabitants { get; init; }
    public DateOnly? AbolishedOn { get; init; }

    /// <summary>The successor that took over its needs and initiatives.</summary>
    public string? HeirCode { get; init; }
    public string? HeirName { get; init; }

    public bool IsAbolished => AbolishedOn is not null;

    /// <exception cref="RuleViolation"><c>municipality-abolished</c>: it can do nothing any more.</exception>
    public void MustExist()
    {
        if (AbolishedOn is { } day)
            throw new RuleViolation(
                "municipality-abolished",
                $"{Name} was abolished on {day:yyyy-MM-dd}; {HeirName} ({HeirCode}) took over what it had here."
            );
    }
}
