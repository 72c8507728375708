namespace Samen.Gateway.Pages.Site;

/// <summary>The words of the history of a thing.</summary>
internal static class FactWords
{
    private static readonly Dictionary<string, Word> Types = new()
    {
        ["assembly-cancelled"] = new("Vergadering afgelast", "Assembly cancelled"),
        ["assembly-convened"] = new("Vergadering bijeengeroepen", "Assembly convened"),
        ["assembly-revised"] = new("Vergadering gewijzigd", "Assembly changed"),
        ["inhabitants-recorded"] = new("Inwoners vastgelegd", "Inhabitants recorded"),
        ["item-amended"] = new("Punt geamendeerd", "Item amended"),
        ["item-closed"] = new("Stemming gesloten", "Vote closed"),
        ["item-closing-annulled"] = new("Besluit ongedaan gemaakt", "Decision annulled"),
        ["item-co-submitted"] = new("Indieners gewijzigd", "Submitters changed"),
        ["item-drafted"] = new("Punt opgesteld", "Item drafted"),
        ["item-held"] = new("Punt aangehouden", "Item held over"),
        ["item-opened"] = new("Stemming geopend", "Vote opened"),
        ["item-opening-annulled"] = new("Opening van de stemming ongedaan gemaakt", "Opening of the vote annulled"),
        ["item-placed"] = new("Op een agenda geplaatst", "Placed on an agenda"),
        ["item-proposed"] = new("Punt voorgesteld", "Item proposed"),
        ["item-ratified"] = new("Punt bekrachtigd", "Item ratified"),
        ["item-ratification-annulled"] = new("Bekrachtiging ongedaan gemaakt", "Ratification annulled"),
        ["item-split"] = new("Punt gesplitst", "Item split"),
        ["item-withdrawn"] = new("Punt ingetrokken", "Item withdrawn"),
        ["motion-assigned"] = new("Motie toegewezen", "Motion assigned"),
        ["motion-due"] = new("Motie moet zijn uitgevoerd", "Motion due"),
        ["motion-settled"] = new("Motie afgedaan", "Motion settled"),
        ["municipalities-reorganised"] = new("Herindeling ingegaan", "Reorganisation took effect"),
        ["municipality-registered"] = new("Gemeente ingeschreven", "Municipality registered"),
    };

    extension(Words)
    {
        /// <summary>What happened, by the wire name of the fact; the middle of it where the fact has no words.</summary>
        public static Word OfFact(string type)
        {
            var name = type.Split('.') is [.., var middle, _] ? middle : type;
            return Types.TryGetValue(name, out var word) ? word : new(name, name);
        }
    }
}
