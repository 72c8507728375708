using Samen.Storage;

namespace Samen.Initiatives.Municipalities;

/// <summary>The copy of the register: name, and inhabitants on the newest reference date.</summary>
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

    private const string SelectName = "SELECT name FROM municipality WHERE code = @Code";

    public static Task Insert(Work work, string code, string name, DateOnly referenceDate, int inhabitants) =>
        work.Execute(InsertRow, new { Code = code, Name = name, ReferenceDate = referenceDate, Inhabitants = inhabitants });

    public static Task SetInhabitants(Work work, string code, DateOnly referenceDate, int inhabitants) =>
        work.Execute(UpdateInhabitants, new { Code = code, ReferenceDate = referenceDate, Inhabitants = inhabitants });

    /// <summary>The name, or null when the register has no such municipality.</summary>
    public static Task<string?> Name(Reading reading, string code) => reading.One<string>(SelectName, new { Code = code });
}
