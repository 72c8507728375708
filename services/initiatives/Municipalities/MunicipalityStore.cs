using Samen.Storage;

namespace Samen.Initiatives;

/// <summary>The copy of the register: names, inhabitants on the newest reference date, and abolished municipalities.</summary>
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

    private const string SelectAbolished = """
        SELECT code AS Code,
               abolished_on AS AbolishedOn,
               heir_code AS HeirCode
        FROM abolished_municipality
        WHERE abolished_on <= @On
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

    public static async Task SetInhabitants(Work work, string code, DateOnly referenceDate, int inhabitants)
    {
        await work.Execute(
            UpdateInhabitants,
            new
            {
                Code = code,
                ReferenceDate = referenceDate,
                Inhabitants = inhabitants,
            }
        );
        await NeedShareStore.Weigh(work, code);
    }

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

    /// <summary>Null when the register has no such municipality.</summary>
    public static Task<KnownMunicipality?> Get(Reading reading, string code) =>
        reading.One<KnownMunicipality>(SelectMunicipality, new { Code = code });

    /// <summary>Who took over from each municipality that was gone on a day, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> HeirsOn(Reading reading, DateOnly day) =>
        (await reading.Many<KnownMunicipality>(SelectAbolished, new { On = day })).ToDictionary(gone => gone.Code, gone => gone.HeirCode!);
}
