namespace Samen.Gateway.Pages.Fund;

/// <summary>What is said after the forms of the fund.</summary>
internal static class FundConfirmations
{
    public static IReadOnlyDictionary<string, (string Nl, string En)> Texts { get; } =
        new Dictionary<string, (string Nl, string En)>
        {
            ["begroting"] = ("Het begrotingsvoorstel is bijgewerkt.", "Budget proposal updated"),
            ["verdeeld"] = ("De bijdragen zijn verdeeld over de gemeenten.", "Contributions divided among the municipalities"),
        };
}
