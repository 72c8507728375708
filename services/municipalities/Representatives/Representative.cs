using Samen.Contracts.Municipalities;
using Samen.Storage;
using Samen.Web;

namespace Samen.Municipalities;

/// <summary>A person who speaks for a municipality during a period. Facts never contain one.</summary>
[Audited]
[AuditedRows("representative", nameof(Id))]
internal sealed record Representative
{
    /// <summary>Offices that one person at a time holds (Gemeentewet, articles 6, 100 and 107).</summary>
    private static readonly RepresentativeRole[] Single =
    [
        RepresentativeRole.Mayor,
        RepresentativeRole.MunicipalSecretary,
        RepresentativeRole.CouncilClerk,
    ];

    public Guid Id { get; init; }
    public string MunicipalityCode { get; init; } = "";
    public RepresentativeRole Role { get; init; }

    [Withheld]
    public string Name { get; init; } = "";

    [Withheld]
    public string? Email { get; init; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>First day after the period.</summary>
    public DateOnly? ValidTo { get; init; }
    public int Version { get; init; }

    /// <summary>Whether the office may carry a voting card: the two heads are contacts.</summary>
    public bool MayVote => Role is not (RepresentativeRole.HeadOfIct or RepresentativeRole.HeadOfOperations);

    /// <summary>Whether the period includes that day.</summary>
    public bool IsInOffice(DateOnly day) => ValidFrom <= day && (ValidTo is null || day < ValidTo);

    /// <summary>Reports a period that is out of range, or ends before it begins.</summary>
    public IEnumerable<Fault> Faults
    {
        get
        {
            if (ValidFrom.Year is < 1900 or > 2100)
                yield return new Fault("validFrom", "range", "Must be from 1900 to 2100.");
            if (ValidTo <= ValidFrom)
                yield return new Fault("validTo", "before-start", "The period must end after it begins.");
        }
    }

    /// <summary>The next version. The caller checks <see cref="Faults"/> and <see cref="MustHaveOfficeAlone"/>.</summary>
    public Representative With(RepresentativeRequest request) =>
        this with
        {
            Role = request.Role!.Value,
            Name = request.Name!.Trim(),
            Email = request.Email?.Trim(),
            ValidFrom = request.ValidFrom!.Value,
            ValidTo = request.ValidTo,
            Version = Version + 1,
        };

    /// <summary>Refuses a second mayor, municipal secretary or council clerk at the same time.</summary>
    /// <param name="others">The representatives of the municipality.</param>
    /// <exception cref="RuleViolation"><c>office-taken</c>: another person holds the office in that period.</exception>
    public void MustHaveOfficeAlone(IEnumerable<Representative> others)
    {
        if (
            Single.Contains(Role)
            && others.Any(o =>
                o.Id != Id && o.Role == Role && o.ValidFrom < (ValidTo ?? DateOnly.MaxValue) && ValidFrom < (o.ValidTo ?? DateOnly.MaxValue)
            )
        )
            throw new RuleViolation("office-taken", "Another person holds this office in that period; end that period first.");
    }

    public RepresentativeView View() => new(Id, MunicipalityCode, Role, Name, Email, ValidFrom, ValidTo, Version);

    /// <summary>Those who may: admins and the assembly's secretary for all, others for their own municipality.</summary>
    /// <exception cref="Refused">403 <c>not-your-municipality</c>.</exception>
    public static void MustBeOpenTo(Caller caller, string municipality)
    {
        if (!caller.Is(Roles.Admin) && !caller.Is(Roles.AssemblySecretary))
            caller.MustActFor(municipality);
    }
}
