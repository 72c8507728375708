namespace Samen.Gateway.Pages.Fund;

/// <summary>What was done with invoices and bank statements, said after a form.</summary>
internal static class InvoiceConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["debiteur"] = ("De factuurgegevens zijn vastgelegd.", "Invoice data recorded"),
            ["facturen"] = ("De facturen zijn gemaakt.", "Invoices made"),
            ["gecrediteerd"] = ("De creditnota is gemaakt.", "Credit note issued"),
            ["gekoppeld"] = ("De regel is gekoppeld.", "Line matched"),
            ["ontkoppeld"] = (
                "De koppeling is ongedaan gemaakt. Wat er stond, blijft te lezen.",
                "Matches undone. They can still be read."
            ),
            ["bankkosten"] = ("De regel is geboekt als bankkosten.", "Line booked as bank charges"),
        };
}
