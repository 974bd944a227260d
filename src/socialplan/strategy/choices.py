"""The values that people choose among, with their words in both languages and the synonyms that are understood."""

from socialplan.strategy.fields import Choice


class LanguageCode(Choice):
    """A language of the documents."""

    FR = "fr", "français", "French"
    EN = "en", "anglais", "English"


class Repository(Choice):
    """Who can read the repository that the documents are committed to."""

    PRIVATE = "private", "privé", "private"
    PUBLIC = "public", "public", "public"


class DocumentStatus(Choice):
    """Where a document stands."""

    DRAFT = "draft", "projet", "draft", "brouillon"
    ADOPTED = "adopted", "adopté", "adopted", "approved", "approuvé", "validé"


class PlanPath(Choice):
    """How far the strategy goes."""

    BRIEF = "brief", "fiche express", "brief", "court"
    FULL = "full", "plan complet", "full plan", "complet"


class OrganisationKind(Choice):
    """The kind of organisation, which decides the proposals that are made."""

    STATE_STARTUP = "state_startup", "start-up d’État", "State start-up", "startup d'état"
    MINISTRY_AGENCY = "ministry_agency", "ministère ou agence", "ministry or agency", "ministère", "agence"
    LOCAL_GOVERNMENT = (
        "local_government",
        "collectivité territoriale",
        "local authority",
        "commune",
        "mairie",
        "collectivité",
    )
    CRAFTSPERSON = "craftsperson", "artisan ou commerce", "craftsperson or shop", "artisan", "commerce", "commerçant"
    B2B_COMPANY = "b2b_company", "entreprise B2B", "B2B company", "pme", "entreprise", "company", "sme"
    ASSOCIATION = "association", "association", "association", "asso", "non_profit", "charity"
    UNIVERSITY = "university", "université ou école", "university or school", "université", "école", "school"


class LegalRegime(Choice):
    """The law that the staff works under, where it differs from what the kind of organisation implies."""

    PUBLIC_STATE = "public_state", "fonction publique de l’État", "State civil service"
    PUBLIC_LOCAL = "public_local", "fonction publique territoriale", "local civil service"
    PUBLIC_OTHER = "public_other", "autre organisme public", "other public body"
    PRIVATE_COMPANY = "private_company", "entreprise privée", "private company"
    CRAFT = "craft", "artisanat", "craft business"
    ASSOCIATION = "association", "association", "association"


class Acceptance(Choice):
    """What is done with the house's proposals for a chapter."""

    ACCEPT = "accept", "accepter", "accept", "oui", "yes"
    REFUSE = "refuse", "refuser", "refuse", "non", "no"


class Speaker(Choice):
    """Who speaks on an account."""

    INSTITUTION = "institution", "l’organisation", "the organisation"
    PERSON = "person", "une personne identifiée", "a named person"


class OwnedKind(Choice):
    """A medium that the organisation owns."""

    SITE = "site", "site", "website", "website", "site web"
    BLOG = "blog", "blog", "blog"
    NEWSLETTER = "newsletter", "lettre d’information", "newsletter", "infolettre"
    RSS = "rss", "flux RSS", "RSS feed"
    APP = "app", "application", "app"
    VIDEO = "video", "chaîne vidéo", "video channel", "web tv", "webtv"
    PRINT = "print", "imprimé", "print", "magazine", "bulletin"
    PHYSICAL = "physical", "lieu d’accueil", "premises", "boutique", "guichet"


class AssetKind(Choice):
    """A kind of content in stock."""

    TEXTS = "texts", "textes", "texts"
    PHOTOS = "photos", "photos", "photos"
    VIDEOS = "videos", "vidéos", "videos"
    DATA = "data", "données", "data"


class DutyStatus(Choice):
    """How far a duty is met."""

    DONE = "done", "fait", "done"
    ONGOING = "ongoing", "en cours", "under way"
    TODO = "todo", "à faire", "to do"


class AudienceCategory(Choice):
    """The broad kind of a public."""

    GENERAL_PUBLIC = "general_public", "grand public", "general public"
    USERS = "users", "utilisateurs et usagers", "users", "usagers", "clients", "customers"
    DEVELOPERS = "developers", "développeurs et contributeurs", "developers and contributors"
    BUSINESSES = "businesses", "entreprises", "businesses"
    PUBLIC_BODIES = "public_bodies", "organismes publics", "public bodies"
    PROFESSIONALS = "professionals", "réseau professionnel spécialisé", "specialist professional network"
    PARTNERS = "partners", "partenaires", "partners"
    PRESS = "press", "presse", "press", "journalistes"
    STAFF = "staff", "personnel", "staff", "agents", "salariés"
    YOUNG_PEOPLE = "young_people", "jeunes", "young people"
    LOCAL_RESIDENTS = "local_residents", "habitants", "local residents", "riverains"
    DONORS_VOLUNTEERS = "donors_volunteers", "donateurs et bénévoles", "donors and volunteers", "bénévoles"
    CANDIDATES = "candidates", "candidats au recrutement", "job candidates"


class Evidence(Choice):
    """How we know that a public is on a network."""

    SURVEY = "survey", "enquête", "survey", "sondage"
    ANALYTICS = "analytics", "statistiques", "analytics"
    COUNT = "count", "comptage", "count"
    OBSERVATION = "observation", "observation", "observation"
    ASSUMED = "assumed", "supposé", "assumed", "supposition"


class ObjectiveKind(Choice):
    """What an objective seeks."""

    AWARENESS = "awareness", "notoriété", "awareness"
    INFORMATION = "information", "information", "information", "informer"
    ACQUISITION = "acquisition", "nouveaux clients ou usagers", "acquisition", "recruter des clients", "conquête"
    LEADS = "leads", "prospection", "leads"
    LOYALTY = "loyalty", "fidélisation", "loyalty", "fidelisation"
    LISTENING = "listening", "écoute", "listening", "retours"
    PARTICIPATION = "participation", "participation", "participation", "engagement"
    RECRUITMENT = "recruitment", "recrutement", "recruitment", "recrutement_rh"
    SERVICE = "service", "service rendu", "service", "relation usagers"
    REPUTATION = "reputation", "réputation", "reputation", "image"


class Network(Choice):
    """A network, or another medium that needs a cadence. Closed ones are known, so that they can be told."""

    FACEBOOK = "facebook", "Facebook", "Facebook", "fb"
    INSTAGRAM = "instagram", "Instagram", "Instagram", "insta"
    THREADS = "threads", "Threads", "Threads"
    WHATSAPP_CHANNEL = "whatsapp_channel", "chaîne WhatsApp", "WhatsApp channel", "whatsapp"
    LINKEDIN = "linkedin", "LinkedIn", "LinkedIn"
    X = "x", "X (ex-Twitter)", "X (formerly Twitter)"
    TWITTER = "twitter", "Twitter", "Twitter"
    BLUESKY = "bluesky", "Bluesky", "Bluesky"
    MASTODON = "mastodon", "Mastodon", "Mastodon"
    YOUTUBE = "youtube", "YouTube", "YouTube"
    TIKTOK = "tiktok", "TikTok", "TikTok"
    PINTEREST = "pinterest", "Pinterest", "Pinterest"
    SNAPCHAT = "snapchat", "Snapchat", "Snapchat"
    TWITCH = "twitch", "Twitch", "Twitch"
    DAILYMOTION = "dailymotion", "Dailymotion", "Dailymotion"
    PEERTUBE = "peertube", "PeerTube", "PeerTube"
    REDDIT = "reddit", "Reddit", "Reddit"
    DISCORD = "discord", "Discord", "Discord"
    TELEGRAM_CHANNEL = "telegram_channel", "canal Telegram", "Telegram channel", "telegram"
    FLICKR = "flickr", "Flickr", "Flickr"
    TUMBLR = "tumblr", "Tumblr", "Tumblr"
    WECHAT = "wechat", "WeChat", "WeChat"
    BLOG = "blog", "blog", "blog"
    NEWSLETTER = "newsletter", "lettre d’information", "newsletter", "infolettre"
    PODCAST = "podcast", "podcast", "podcast", "balado"
    MATTERMOST = "mattermost", "Mattermost", "Mattermost"
    SLACK = "slack", "Slack", "Slack"
    TCHAP = "tchap", "Tchap", "Tchap"
    GOOGLE_BUSINESS_PROFILE = "google_business_profile", "fiche Google", "Google Business Profile", "google business"
    GOOGLE_MY_BUSINESS = "google_my_business", "Google My Business", "Google My Business"
    GOOGLE_PLUS = "google_plus", "Google+", "Google+", "google+"
    VIADEO = "viadeo", "Viadeo", "Viadeo"
    VINE = "vine", "Vine", "Vine"
    SKYBLOG = "skyblog", "Skyblog", "Skyblog"
    PERISCOPE = "periscope", "Periscope", "Periscope"
    POSTEROUS = "posterous", "Posterous", "Posterous"


class AccountStatus(Choice):
    """What is decided for an account."""

    ACTIVE = "active", "actif", "active"
    TO_OPEN = "to_open", "à ouvrir", "to open"
    DORMANT = "dormant", "en sommeil", "dormant"
    EMERGENCY = "emergency", "réservé aux urgences", "reserved for emergencies"
    TO_CLOSE = "to_close", "à fermer", "to close"
    REFUSED = "refused", "écarté", "refused", "refusé"


class Posture(Choice):
    """What an account is mainly for."""

    PUSH = "push", "diffusion", "broadcast"
    CONVERSATION = "conversation", "conversation", "conversation"
    WATCH = "watch", "veille", "watch"
    SERVICE = "service", "service", "service"


class Format(Choice):
    """A format of publication."""

    SHORT_TEXT = "short_text", "texte court", "short text", "texte", "text"
    RELAY = "relay", "relais commenté", "relay with comment", "partage", "share"
    PHOTO = "photo", "photo", "photo", "image"
    CAROUSEL = "carousel", "carrousel", "carousel"
    INFOGRAPHIC = "infographic", "infographie", "infographic", "visuel"
    SHORT_VIDEO = "short_video", "vidéo courte", "short video", "video", "reel", "short"
    LONG_VIDEO = "long_video", "vidéo longue", "long video"
    LIVE = "live", "direct", "live"
    STORY = "story", "story", "story"
    POLL = "poll", "sondage", "poll"
    EVENT = "event", "événement", "event"
    LINK = "link", "lien", "link"
    ARTICLE = "article", "article", "article"
    NEWSLETTER = "newsletter", "lettre d’information", "newsletter", "infolettre"
    AUDIO = "audio", "audio", "audio", "podcast"


class PillarKind(Choice):
    """Whose voice a pillar of content carries."""

    SELF = "self", "parler de nous", "about ourselves"
    COMMUNITY = "community", "la communauté", "the community"
    CURATION = "curation", "relais choisis", "curation"
    CONVERSATION = "conversation", "conversation", "conversation"
    SERVICE = "service", "service et utilité", "service"
    NEWS = "news", "actualité du secteur", "sector news"
    CUSTOMER = "customer", "clients et usagers", "customers and users", "client"
    GAME = "game", "jeu", "game"


class Topic(Choice):
    """What is published, in the one-page form's words."""

    NEWS_PROMOTION = "news_promotion", "actualité et promotion du projet", "news and promotion of the project"
    UPDATES = "updates", "mises à jour du projet", "project updates"
    THEME_WATCH = "theme_watch", "veille sur le thème du projet", "watch on the project’s theme"
    SUPPORT = "support", "support et alertes de maintenance", "support and maintenance alerts"
    TECH_WATCH = "tech_watch", "actualité et veille technologique", "technology news and watch"
    RECRUITMENT = "recruitment", "recrutement et équipe", "recruitment and team"
    OTHER = "other", "autre", "other"


class Method(Choice):
    """How things are published, in the one-page form's words."""

    WRITTEN = "written", "messages écrits et statuts", "written messages and status updates"
    VISUAL = "visual", "créations visuelles, infographies, vidéos", "visuals, infographics, videos"
    BLOG_SHARING = "blog_sharing", "partage de billets du projet", "sharing the project’s articles"
    CURATION = "curation", "partage de contenus d’autres comptes", "sharing other accounts’ content"
    OTHER = "other", "autre", "other"


class Frequency(Choice):
    """The seven stops of the one-page form's scale."""

    DAILY = "daily", "tous les jours", "every day"
    SEVERAL_A_WEEK = "several_a_week", "plusieurs fois par semaine", "several times a week"
    WEEKLY = "weekly", "toutes les semaines", "every week"
    SEVERAL_A_MONTH = "several_a_month", "plusieurs fois par mois", "several times a month"
    MONTHLY = "monthly", "tous les mois", "every month"
    RARELY = "rarely", "rarement", "rarely"
    NEVER = "never", "jamais", "never"


class Situation(Choice):
    """A situation that the tone adapts to."""

    NEWS = "news", "actualité", "news"
    QUESTION = "question", "question", "question"
    COMPLAINT = "complaint", "réclamation", "complaint", "plainte"
    OUR_ERROR = "our_error", "erreur de notre part", "an error of ours"
    CONDOLENCE = "condolence", "deuil", "condolence"
    CONTEST = "contest", "jeu ou concours", "contest"
    CRISIS = "crisis", "crise", "crisis"
    HUMOUR = "humour", "humour", "humour", "humor"
    THANKS = "thanks", "remerciement", "thanks"


class Address(Choice):
    """How readers are addressed."""

    VOUS = "vous", "vous", "formal you (vous)"
    TU = "tu", "tu", "informal you (tu)"
    MIXED = "mixed", "selon le réseau", "by network", "mixte"


class Person(Choice):
    """In which person the organisation speaks."""

    WE = "we", "nous", "we"
    I = "i", "je", "I"  # noqa: E741 - the pronoun
    BRAND = "brand", "le nom de l’organisation", "the organisation’s name"
    ON = "on", "on", "informal we (on)"


class EmojiPolicy(Choice):
    """How far emoji are used."""

    NONE = "none", "aucun", "none"
    SOBER = "sober", "un au plus, en fin de phrase", "one at most, at the end of a sentence"
    FREE = "free", "libre", "free"


class InclusivePolicy(Choice):
    """How gender is written in French."""

    EPICENE = "epicene", "formulations neutres", "neutral wordings"
    DOUBLE = "double", "double flexion (« les habitantes et les habitants »)", "both forms in full"
    MEDIAN_DOT = "median_dot", "point médian", "median dot"
    NONE = "none", "règle usuelle", "usual rule"


class Sensitivity(Choice):
    """A class of content for approval."""

    ROUTINE = "routine", "courant", "routine"
    SENSITIVE = "sensitive", "sensible", "sensitive"
    INSTITUTIONAL = "institutional", "institutionnel", "institutional"


class Role(Choice):
    """What a person does for the social media."""

    DIRECTOR = "director", "direction", "director", "dirigeant", "maire", "mayor", "gérant"
    COMMUNICATION_HEAD = "communication_head", "responsable de la communication", "head of communication"
    DIGITAL_HEAD = "digital_head", "responsable numérique", "digital lead", "cdo"
    PROJECT_LEAD = (
        "project_lead",
        "conduite de projet",
        "project management",
        "chef de projet",
        "cheffe de projet",
        "chef ou cheffe de projet",
        "project lead",
    )
    COMMUNITY_MANAGER = "community_manager", "animation des communautés", "community manager", "cm"
    WRITER = "writer", "rédaction", "writer", "rédacteur"
    DESIGNER = "designer", "image et vidéo", "designer", "graphiste"
    PRESS_OFFICER = "press_officer", "relations presse", "press officer", "attaché de presse"
    LEGAL = "legal", "juridique", "legal"
    HUMAN_RESOURCES = "human_resources", "ressources humaines", "human resources", "rh"
    IT_SECURITY = "it_security", "sécurité informatique", "IT security", "informatique", "rssi"
    EXPERT = "expert", "expertise métier", "subject expert"
    INTERNAL_COMMUNICATION = "internal_communication", "communication interne", "internal communication"
    ELECTED = "elected", "mandat électif", "elected office", "élu", "élue", "élu ou élue", "elected official"
    VOLUNTEER = "volunteer", "bénévole", "volunteer"


class Skill(Choice):
    """Something a person can do."""

    WRITING = "writing", "rédaction", "writing"
    PHOTO = "photo", "photo", "photo"
    VIDEO = "video", "vidéo", "video"
    DESIGN = "design", "graphisme", "design"
    MODERATION = "moderation", "modération", "moderation"
    ANALYSIS = "analysis", "analyse", "analysis"
    ADVERTISING = "advertising", "publicité", "advertising"
    LANGUAGES = "languages", "langues", "languages"


class Weekday(Choice):
    """A day of the week."""

    MONDAY = "mon", "lundi", "Monday", "lun"
    TUESDAY = "tue", "mardi", "Tuesday", "mar"
    WEDNESDAY = "wed", "mercredi", "Wednesday", "mer"
    THURSDAY = "thu", "jeudi", "Thursday", "jeu"
    FRIDAY = "fri", "vendredi", "Friday", "ven"
    SATURDAY = "sat", "samedi", "Saturday", "sam"
    SUNDAY = "sun", "dimanche", "Sunday", "dim"


class Period(Choice):
    """What an amount is for."""

    ONCE = "once", "une fois", "once"
    MONTH = "month", "par mois", "a month", "mois"
    YEAR = "year", "par an", "a year", "an", "année"


class ToolPurpose(Choice):
    """What a tool serves for."""

    SCHEDULING = "scheduling", "programmation", "scheduling"
    WATCH = "watch", "veille", "watch"
    CURATION = "curation", "curation", "curation"
    DESIGN = "design", "création", "design"
    MEASUREMENT = "measurement", "mesure", "measurement"
    PASSWORDS = "passwords", "mots de passe", "passwords"
    MODERATION = "moderation", "modération", "moderation"
    ADS = "ads", "publicité", "advertising"


class KeyDateKind(Choice):
    """A kind of date that the calendar must know."""

    CAMPAIGN = "campaign", "campagne", "campaign"
    PRESS = "press", "annonce à la presse", "press announcement"
    EVENT = "event", "événement", "event"
    AWARENESS_DAY = "awareness_day", "journée thématique", "awareness day"
    DEADLINE = "deadline", "échéance", "deadline"
    INSTITUTIONAL = "institutional", "communication institutionnelle", "institutional communication"


class ElectionKind(Choice):
    """A kind of election."""

    MUNICIPAL = "municipal", "municipales", "municipal"
    DEPARTMENTAL = "departmental", "départementales", "departmental"
    REGIONAL = "regional", "régionales", "regional"
    PRESIDENTIAL = "presidential", "présidentielle", "presidential"
    LEGISLATIVE = "legislative", "législatives", "parliamentary"
    EUROPEAN = "european", "européennes", "European"
    SENATE = "senate", "sénatoriales", "senate"
    PROFESSIONAL = "professional", "professionnelles", "workplace elections"


class CharterStatus(Choice):
    """The legal value of the staff charter."""

    GUIDE = "guide", "guide, sans valeur contraignante", "guide, not binding"
    SERVICE_NOTE = "service_note", "note de service", "service note"
    WORKS_RULES = "works_rules", "annexe au règlement intérieur", "annex to the works rules", "règlement intérieur"


class FormalityKind(Choice):
    """A formality after which a charter that imposes rules holds, in its usual order."""

    FILED = "filed", "dépôt au greffe du conseil de prud’hommes", "filing with the labour court", "dépôt"
    SENT = "sent", "envoi à l’inspection du travail", "copy sent to the labour inspectorate", "inspection du travail"
    POSTED = "posted", "affichage ou remise à chaque personne", "posted up or handed to everyone", "affichage"
    IN_FORCE = "in_force", "entrée en vigueur", "entry into force"


class CrisisRole(Choice):
    """A part to play in a crisis."""

    LEAD = "lead", "pilote", "lead"
    SPOKESPERSON = "spokesperson", "porte-parole", "spokesperson"
    PUBLISHER = "publisher", "rédaction et publication", "writer and publisher"
    MONITOR = "monitor", "veille", "monitoring"
    EXPERT = "expert", "expertise métier", "subject expert"
    LEGAL_HR = "legal_hr", "juridique et ressources humaines", "legal and HR"
    IT_SECURITY = "it_security", "sécurité informatique", "IT security"
    INTERNAL = "internal", "communication interne", "internal communication"


class ScenarioKind(Choice):
    """A crisis to be ready for."""

    BAD_BUZZ = "bad_buzz", "mauvais buzz", "criticism spreading", "bad buzz"
    LOGO_MISUSE = "logo_misuse", "détournement de logo et diffamation", "logo misuse and defamation"
    HACKED_ACCOUNT = "hacked_account", "compte piraté", "hacked account"
    IMPERSONATION = "impersonation", "usurpation d’identité", "impersonation"
    STAFF_POST = "staff_post", "publication d’un membre de l’équipe", "a staff member’s post"
    SERVICE_INCIDENT = "service_incident", "incident de service", "service incident"
    DATA_LEAK = "data_leak", "fuite de données", "data leak"
    NEGATIVE_REVIEWS = "negative_reviews", "vague d’avis négatifs", "wave of negative reviews"
    HOSTILE_PRESS = "hostile_press", "article ou reportage défavorable", "unfavourable coverage"
    MISQUOTED = "misquoted", "propos repris à tort", "words wrongly reported"
    HARASSMENT = "harassment", "harcèlement visant l’équipe", "harassment of a colleague"
    DISINFORMATION = "disinformation", "désinformation", "disinformation"
    SUSPENDED_ACCOUNT = "suspended_account", "compte suspendu par le réseau", "account suspended by the network"
    CAMPAIGN_REQUEST = "campaign_request", "demande de campagne ou d’événement", "request for a campaign or an event"
    EVENT_CANCELLED = "event_cancelled", "événement annulé", "event cancelled"
    ELECTORAL_COMPLAINT = "electoral_complaint", "plainte en période électorale", "electoral complaint"
    EMERGENCY = "emergency", "décès ou urgence vitale", "death or emergency"
    PRODUCT_PROBLEM = "product_problem", "produit défectueux ou rappel", "product defect or recall"


class Responsibility(Choice):
    """How far we are the cause, which decides the posture."""

    VICTIM = "victim", "nous subissons", "we are a victim"
    ACCIDENTAL = "accidental", "accident", "accident"
    PREVENTABLE = "preventable", "évitable", "preventable"


class WhenToTell(Choice):
    """When a contact is told of a crisis."""

    BAD_BUZZ = "bad_buzz", "mauvais buzz", "criticism spreading", "bad buzz"
    JOURNALIST = "journalist", "journaliste", "journalist"
    EVENT = "event", "demande d’événement ou de campagne", "event or campaign request"
    CRISIS = "crisis", "crise déclarée", "declared crisis"
    SECURITY = "security", "piratage ou fuite", "hack or leak"
    THREAT = "threat", "menace ou mise en danger", "threat or danger"
    COMPLAINT = "complaint", "réclamation", "complaint"


class SourceKind(Choice):
    """A kind of place where a community talks."""

    FORUM = "forum", "forum spécialisé", "specialist forum"
    PROFESSIONAL_NETWORK = "professional_network", "réseau professionnel", "professional network"
    CONSULTANT_BLOG = "consultant_blog", "blog de consultant", "consultant’s blog"
    PRACTITIONER_BLOG = "practitioner_blog", "blog de praticien", "practitioner’s blog"
    CLUB = "club", "club ou cercle", "club"
    GROUP = "group", "groupe ou serveur", "group or server"
    MEDIA = "media", "média", "media"
    INSTITUTION = "institution", "institution", "institution"
    CREATOR = "creator", "création de contenu", "creator", "créateur", "créatrice"


class RelationStage(Choice):
    """How far the relation with a source has come."""

    WATCH = "watch", "repéré", "spotted"
    LISTEN = "listen", "écoute", "listening"
    CONTRIBUTE = "contribute", "contribution", "contributing"
    INVITED = "invited", "invitation reçue", "invited"
    ALLY = "ally", "allié", "ally"


class CertificationReason(Choice):
    """Why a certification is asked for."""

    IMPORTANCE = "importance", "importance prise par le compte", "importance of the account"
    IMPERSONATION = "impersonation", "risque d’usurpation", "risk of impersonation", "usurpation"


class CertificationRoute(Choice):
    """Which way a certification is asked for."""

    FORM = "form", "formulaire du réseau", "the network’s form"
    SUPERVISOR = "supervisor", "service de communication de tutelle", "supervising communication service", "sig"
    PAID = "paid", "offre payante", "paid plan"
    DOMAIN = "domain", "nom de domaine ou lien réciproque", "domain name or reciprocal link"


class ReviewDecision(Choice):
    """What a review decides."""

    CONFIRM = "confirm", "confirmer", "confirm"
    ADJUST = "adjust", "ajuster", "adjust"
    STOP = "stop", "arrêter", "stop"
