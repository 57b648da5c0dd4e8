/** What /puis-je/ asks, in French: values of its form and of its address, and the words of its answers. Also run by the page. */
import type {Goal, Place, Quantity, Role} from './permissions';

export interface Choice<T extends string> {
  readonly key: T;
  /** In the address of the page. */
  readonly value: string;
  readonly label: string;
}

export const ROLE_CHOICES: readonly Choice<Role>[] = [
  {key: 'person', value: 'personne', label: 'Une personne'},
  {key: 'company', value: 'entreprise', label: 'Une entreprise'},
  {key: 'school', value: 'ecole', label: 'Une école'},
  {key: 'administration', value: 'administration', label: 'Une administration'},
];

export const PLACE_CHOICES: readonly Choice<Place>[] = [
  {key: 'france', value: 'france', label: 'En France'},
  {key: 'europe', value: 'ue', label: 'Ailleurs dans l’Union européenne'},
  {key: 'elsewhere', value: 'ailleurs', label: 'Hors de l’Union européenne'},
];

export const GOAL_CHOICES: readonly (Choice<Goal> & {readonly column: string})[] = [
  {key: 'use', value: 'utiliser', label: 'M’en servir', column: 'S’en servir'},
  {key: 'sell', value: 'vendre', label: 'Vendre un produit ou un service qui s’en sert', column: 'Vendre'},
  {key: 'modify', value: 'modifier', label: 'Le modifier, l’affiner', column: 'Modifier'},
  {key: 'redistribute', value: 'diffuser', label: 'Le redistribuer', column: 'Redistribuer'},
  {key: 'train', value: 'entrainer', label: 'Entraîner un autre modèle avec ses réponses', column: 'Entraîner'},
];

/** Figures that the form asks of a group, each with its name in the address. */
export const QUANTITY_CHOICES: readonly Choice<Quantity>[] = [
  {key: 'monthly_active_users', value: 'utilisateurs', label: 'Utilisateurs actifs par mois'},
  {key: 'monthly_revenue_usd', value: 'ca-mois', label: 'Chiffre d’affaires du mois'},
  {key: 'annual_revenue_usd', value: 'ca-an', label: 'Chiffre d’affaires de douze mois'},
];

/** « Une entreprise, en France » */
export function situationWords(role: Role, place: Place): string {
  const labelOf = <T extends string>(choices: readonly Choice<T>[], key: T): string => choices.find((choice) => choice.key === key)?.label ?? '';
  const [first = '', ...rest] = labelOf(PLACE_CHOICES, place);
  return `${labelOf(ROLE_CHOICES, role)}, ${first.toLowerCase()}${rest.join('')}`;
}
