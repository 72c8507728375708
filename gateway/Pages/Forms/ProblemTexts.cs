using Samen.Gateway.Pages.Api;
using Samen.Hosting;

namespace Samen.Gateway.Pages.Forms;

/// <summary>What the services' codes mean, said to people. An unknown code shows the service's own English sentence.</summary>
internal static class ProblemTexts
{
    private static readonly Dictionary<string, (string Nl, string En)> Texts = new()
    {
        ["unavailable"] = ("De dienst is nu niet bereikbaar. Uw invoer staat er nog: probeer het straks opnieuw.", "The service can't be reached now. Your input is still here: try again later."),
        ["stale-version"] = ("Dit is intussen door iemand anders gewijzigd. Hieronder staat uw invoer; bekijk de pagina opnieuw voor de laatste stand.", "Somebody else has changed this meanwhile. Your input is below; reload the page for the latest state."),
        ["changed-meanwhile"] = ("Dit werd op hetzelfde moment door iemand anders gewijzigd. Probeer het opnieuw.", "Somebody else changed this at the same moment. Try again."),
        ["forbidden"] = ("U mag dit niet doen.", "You are not allowed to do this."),
        ["not-your-municipality"] = ("Dit kan alleen voor uw eigen gemeente.", "You may do this for your own municipality only."),
        ["idempotency-key-reused"] = ("Dit formulier was al verstuurd met andere invoer. Verstuur het nog eens als dat klopt.", "This form was sent before with other input. Send it again if that is right."),
        ["internal-error"] = ("Er ging iets mis aan onze kant. Probeer het straks opnieuw.", "Something went wrong on our side. Try again later."),
        ["wrong-state"] = ("Deze stap kan niet (meer) in de huidige stand. Bekijk de pagina opnieuw.", "This step is not possible (any more) in the present state. Reload the page."),
        ["already-signed"] = ("Uw gemeente heeft deze behoefte al mede ondertekend.", "Your municipality has already signed this need."),
        ["own-need"] = ("Uw gemeente heeft deze behoefte zelf vastgelegd en telt al mee.", "Your municipality recorded this need; it already counts."),
        ["no-office"] = ("Alleen de gemeentesecretaris, het hoofd ICT of het hoofd bedrijfsvoering kan dit doen.", "Only the municipal secretary, the head of ICT or the head of operations may do this."),
        ["own-initiative"] = ("Een lid adviseert niet over een initiatief van de eigen gemeente.", "A member does not advise on an initiative of the own municipality."),
        ["not-an-owner"] = ("Alleen een gemeente die eigenaar is van dit initiatief kan dit doen.", "Only a municipality that owns this initiative may do this."),
        ["not-entitled"] = ("Uw gemeente heeft geen stem over dit punt.", "Your municipality has no vote on this item."),
        ["incomplete-figures"] = ("Niet van elke gemeente is het inwonertal op deze peildatum bekend.", "Not every municipality has inhabitants on this reference date."),
        ["no-figures"] = ("Het register kent geen inwoners op deze peildatum.", "The register has no inhabitants on this reference date."),
        ["no-budget"] = ("Voor dit jaar is nog geen begroting vastgelegd. Doe dat eerst.", "No budget was recorded for this year yet. Do that first."),
        ["run-differs"] = ("Dit jaar is al verdeeld op andere cijfers. Kies hieronder dat die verdeling wordt vervangen als dat de bedoeling is.", "This year was divided on other figures. Choose below that this replaces it if that is meant."),
        ["oin-taken"] = ("Een andere partner heeft dit OIN al.", "Another partner has this OIN already."),
        ["after-assembly"] = ("De peildatum kan niet na de vergadering liggen.", "The reference date can't be after the assembly."),
        ["two-live-keys"] = ("Er zijn al twee geldige sleutels met deze naam. Trek er eerst een in.", "There are two live keys of this name. Revoke one first."),
        ["unreachable"] = ("Dit adres geeft geen JWK set, of is van hier niet te bereiken.", "This address does not answer a JWK set, or can't be reached from here."),
        ["last-admin"] = ("Dit is de laatste beheerder die zich kan aanmelden. Maak eerst iemand anders beheerder.", "This is the last administrator who can sign in. Make somebody else one first."),
        ["name-taken"] = ("Iemand heeft deze gebruikersnaam al.", "Somebody has this user name already."),
        ["guessable"] = ("Dit wachtwoord is te makkelijk te raden: neem een paar woorden die niets met elkaar te maken hebben.", "This password is too easy to guess: use a few words that do not belong together."),
        ["wrong"] = ("Dit klopt niet.", "This is not right."),
        ["disabled"] = ("Dit account heeft geen toegang meer.", "This account has no access any more."),
        ["other-municipality"] = ("De waarnemer handelt voor een andere gemeente.", "The stand-in acts for another municipality."),
        ["same"] = ("Niemand neemt voor zichzelf waar.", "Nobody stands in for themselves."),
        ["twice"] = ("Deze naam staat er twee keer in.", "This name is in it twice."),
        ["unknown"] = ("Dit is niet bekend.", "This is not known."),
        ["not-allowed"] = ("Dit hoort hier niet: laat het leeg.", "This does not belong here: leave it empty."),
        ["not-found"] = ("Dit bestaat niet (meer).", "This does not exist (any more)."),
    };

    public static (string Nl, string En) Of(ApiProblem problem) =>
        Texts.TryGetValue(problem.Code, out var text) ? text : (Sentence(problem.Message), Sentence(problem.Message));

    public static (string Nl, string En) Of(FieldError error) => error.Code switch
    {
        "required" => ("Vul dit veld in.", "Fill in this field."),
        _ when Texts.TryGetValue(error.Code, out var text) => text,
        "format" => ("Deze waarde is niet goed.", "This value is not right."),
        _ => (error.Message, error.Message),
    };

    private static string Sentence(string detail) => detail.Length > 0 ? detail : "De aanvraag is niet uitgevoerd.";
}
