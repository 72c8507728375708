namespace Samen.Web;

/// <summary>A row of the table of roles.</summary>
/// <param name="Name">As in tokens and on routes.</param>
/// <param name="Nl">Its name on pages, in Dutch.</param>
/// <param name="En">The same in English.</param>
/// <param name="ActsFor">In whose name it is held: what a grant must name, and which things pages offer to change.</param>
/// <param name="HasOffice">Whether a grant must name an office within the municipality.</param>
public sealed record Role(string Name, string Nl, string En, ActsFor ActsFor = ActsFor.All, bool HasOffice = false);
