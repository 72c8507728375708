using Samen.Storage;
using Samen.Web;

namespace Samen.Initiatives;

/// <summary>A municipality as this service knows it.</summary>
internal sealed record KnownMunicipality
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";

    /// <summary>Of the figure.</summary>
    public DateOnly ReferenceDate { get; init; }

    /// <summary>On the newest reference date; 0: not known yet.</summary>
    public int Inhabitants { get; init; }
    public DateOnly? AbolishedOn { get; init; }

    /// <summary>Who took over what it had here.</summary>
    public string? HeirCode { get; init; }
    public string? HeirName { get; init; }
}

/// <summary>The copy of the register: name, inhabitants on the newest reference date, and who was abolished.</summary>
internal static class MunicipalityStore
{
    private const string InsertRow = """
        INSERT INTO municipality (code, name, reference_date, inhabitants)
        VALUES (@Code, @Name, @ReferenceDate, @Inhabitants)
        """;

    private const string UpdateInhabitants = """
        UPDATE municipality
        SET reference_date = @ReferenceDate,
            inhabitants = @Inhabitants
        WHERE code = @Code
          AND reference_date <= @ReferenceDate
        """;

    private const string UpdateName = "UPDATE municipality SET name = @Name WHERE code = @Code";

    private const string InsertAbolished = """
        INSERT INTO abolished_municipality (code, abolished_on, heir_code)
        VALUES (@Code, @AbolishedOn, @HeirCode)
        """;

    private const string SelectMunicipality = """
        SELECT m.code AS Code,
               m.name AS Name,
               m.reference_date AS ReferenceDate,
               m.inhabitants AS Inhabitants,
               a.abolished_on AS AbolishedOn,
               a.heir_code AS HeirCode,
               h.name AS HeirName
        FROM municipality m
        LEFT JOIN abolished_municipality a ON a.code = m.code
        LEFT JOIN municipality h ON h.code = a.heir_code
        WHERE m.code = @Code
        """;

    public static Task Insert(Work work, string code, string name, DateOnly referenceDate, int inhabitants) =>
        work.Execute(
            InsertRow,
            new
            {
                Code = code,
                Name = name,
                ReferenceDate = referenceDate,
                Inhabitants = inhabitants,
            }
        );

    public static Task SetInhabitants(Work work, string code, DateOnly referenceDate, int inhabitants) =>
        work.Execute(
            UpdateInhabitants,
            new
            {
                Code = code,
                ReferenceDate = referenceDate,
                Inhabitants = inhabitants,
            }
        );

    public static Task Rename(Work work, string code, string name) => work.Execute(UpdateName, new { Code = code, Name = name });

    public static Task Abolish(Work work, string code, DateOnly on, string heir) =>
        work.Execute(
            InsertAbolished,
            new
            {
                Code = code,
                AbolishedOn = on,
                HeirCode = heir,
            }
        );

    /// <summary>What is known of it, or null when the register has no such municipality.</summary>
    public static Task<KnownMunicipality?> Get(Reading reading, string code) =>
        reading.One<KnownMunicipality>(SelectMunicipality, new { Code = code });

    /// <summary>Refuses a municipality that the register doesn't have.</summary>
    /// <exception cref="Refused">400 for the field.</exception>
    public static async Task<KnownMunicipality> MustBeKnown(Reading reading, string code, string field) =>
        await Get(reading, code) ?? throw Refused.Invalid(field, "unknown", "There is no such municipality in the register.");

    /// <summary>Refuses a municipality that can do nothing any more.</summary>
    /// <exception cref="Refused">400 for the field; 409 <c>municipality-abolished</c>.</exception>
    public static async Task<KnownMunicipality> MustExist(Reading reading, string code, string field)
    {
        var known = await MustBeKnown(reading, code, field);
        return known.AbolishedOn is not { } day
            ? known
            : throw new RuleViolation(
                "municipality-abolished",
                $"{known.Name} was abolished on {day:yyyy-MM-dd}; {known.HeirName} ({known.HeirCode}) took over what it had here."
            );
    }
}
