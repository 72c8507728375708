using System.ComponentModel.DataAnnotations;

namespace Samen.Contracts.Funding;

/// <summary>Imports what invoices need of many municipalities, all lines or none.</summary>
public sealed record ImportDebtorsRequest
{
    /// <summary>
    /// Lines with <c>code</c> and any of <c>name</c>, <c>kvk_number</c>, <c>oin</c>, <c>street</c>, <c>postcode</c>, <c>city</c>,
    /// <c>electronic_address_scheme</c>, <c>electronic_address</c>, <c>email</c>, <c>secretary_email</c> and <c>buyer_reference</c>, named
    /// in the first line, parted by semicolons, commas or tabs. A blank cell leaves what is there. 1 to 2,000 lines.
    /// </summary>
    [Required]
    public string? Csv { get; init; }

    /// <summary>Whether to say only what would happen.</summary>
    public bool DryRun { get; init; }
}

/// <summary>A line of an import of debtors, numbered from 1 as in the text.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Code">The CBS code that it has.</param>
/// <param name="Name">Name of the municipality; null: there is none with this code.</param>
/// <param name="Outcome">What it does.</param>
/// <param name="Missing">What is still missing after it for an invoice of the present year, as in <c>DebtorView</c>.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record ImportedDebtor(
    int Line,
    string Code,
    string? Name,
    ImportedLine Outcome,
    IReadOnlyList<string> Missing,
    IReadOnlyList<ImportError> Errors
);

/// <summary>What came of an import of debtors.</summary>
/// <param name="DryRun">Whether nothing was changed.</param>
/// <param name="Added">Municipalities of which nothing was recorded.</param>
/// <param name="Corrected">Municipalities of which something else was recorded.</param>
/// <param name="Unchanged">Municipalities of which the same was recorded.</param>
/// <param name="Wrong">Lines that are wrong.</param>
/// <param name="Lines">All lines.</param>
public sealed record DebtorsImported(bool DryRun, int Added, int Corrected, int Unchanged, int Wrong, IReadOnlyList<ImportedDebtor> Lines);
