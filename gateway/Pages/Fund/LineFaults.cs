namespace Samen.Gateway.Pages.Fund;

/// <summary>What is wrong with a line of a field that holds amounts.</summary>
internal static class LineFaults
{
    /// <summary>The first part that should be an amount and is none, or else that the line has another shape.</summary>
    /// <param name="amounts">The parts of a line of the right length that are amounts; of another one, none.</param>
    /// <param name="nl">That it has another shape, in Dutch.</param>
    /// <param name="en">The same in English.</param>
    public static Func<string, (string Nl, string En)> Of(Func<string[], IEnumerable<string>> amounts, string nl, string en) =>
        line =>
            amounts(line.Split(';', StringSplitOptions.TrimEntries)).FirstOrDefault(amount => FieldParser.Cents(amount) is null)
                is { } wrong
                ? (
                    $"‘{wrong}’ is geen bedrag in euro's met hoogstens twee cijfers achter de komma",
                    $"‘{wrong}’ is not an amount in euros with up to 2 decimals"
                )
                : (nl, en);
}
