import type { Dice } from './dice.ts';

interface Origin {
  readonly weight: number;
  readonly ethnicity: string;
  /** Languages that people like to speak, by weight. */
  readonly languages: readonly (readonly [string, number])[];
  readonly given: string;
  readonly family: string;
}

/** Common names of many origins, put together by chance. Whoever has such a name is not meant. */
const origins: readonly Origin[] = [
  {
    weight: 70,
    ethnicity: 'White: English, Welsh, Scottish, Northern Irish or British',
    languages: [['English', 4]],
    given:
      'Ann Barbara Brenda Brian Carole Christine Clive David Dennis Doris Dorothy Edith Elaine Eric Frank Geoffrey George Gillian Glenys Gordon Gwen Harold Hazel Hilary Ian Irene Ivy Jack Jacqueline Janet Jean Joan John Joyce Judith Keith Kenneth Leonard Lesley Linda Margaret Marion Maureen Michael Muriel Nigel Norman Olive Pamela Patricia Paul Pauline Peter Raymond Rhys Robert Roger Ronald Roy Sandra Sheila Shirley Stanley Stephen Susan Sylvia Terence Thomas Trevor Valerie Vera Wendy William Winifred Adam Amy Ben Callum Chloe Connor Daisy Dean Emma Gemma Hannah Jade Jake Josh Kirsty Lauren Leah Luke Megan Natalie Olivia Rebecca Ryan Sophie Tom Zoe',
    family:
      'Abbott Archer Ashby Atkins Bagshaw Baker Barlow Barnes Bateman Beckett Bennett Birch Bishop Blackwell Booth Bowen Bradley Bright Brook Burton Butterworth Carr Chadwick Chambers Clegg Cole Cooper Crabtree Cross Dawson Dixon Downing Dyer Eastwood Ellis Evans Farrow Fielding Fletcher Ford Foster Gill Goodwin Grant Greaves Green Griffiths Hale Hardcastle Harper Hartley Heath Hobson Holt Hopkins Howarth Hughes Ingham Jarvis Jennings Jessop Kay Kershaw King Lane Lawton Lowe Marsden Mason Mellor Mills Moss Naylor Newton North Oakley Ogden Owen Palmer Parry Pearce Pickles Platt Powell Pratt Rees Rhodes Riley Rowe Rushton Sharp Shaw Sidebottom Slater Stokes Sutcliffe Swift Tanner Thorpe Turner Tyler Vickers Wade Walker Ward Webb Whittle Wilkes Winter Wood Wray Yates',
  },
  {
    weight: 4,
    ethnicity: 'White: Irish',
    languages: [['English', 4]],
    given:
      'Aidan Aoife Bridget Brendan Declan Deirdre Eileen Fergal Kathleen Liam Maeve Noreen Oona Padraig Roisin Seamus Sinead',
    family: 'Brennan Byrne Clancy Doyle Fallon Hennessy Keane Lynch Mannion Nolan Quinn Sheehan Tierney',
  },
  {
    weight: 5,
    ethnicity: 'White: Any other White background',
    languages: [
      ['Polish', 5],
      ['Romanian', 3],
      ['Italian', 1],
      ['Ukrainian', 1],
      ['English', 16],
    ],
    given:
      'Agnieszka Andrei Bogdan Danuta Elena Giuseppe Halina Ioana Irena Jerzy Krystyna Lucia Marek Mihai Oksana Pawel Stefan Teresa Vasile Wanda Zofia',
    family:
      'Antonescu Bielak Dabrowski Esposito Gorski Ionescu Janik Kravets Lis Malik-Nowak Marino Munteanu Nowicki Pawlak Popa Rusu Sikora Wolski Zielinski',
  },
  {
    weight: 5,
    ethnicity: 'Asian or Asian British: Pakistani',
    languages: [
      ['Urdu', 4],
      ['Punjabi', 3],
      ['English', 20],
    ],
    given:
      'Abdul Aisha Arshad Bushra Fatima Ghulam Haleema Imtiaz Khalida Mohammed Nadia Naseem Parveen Rashid Rukhsana Saima Shabana Tariq Yasmin Zahid',
    family: 'Akhtar Ali Aslam Bashir Butt Chaudhry Hussain Iqbal Javed Khan Mahmood Malik Mirza Rafiq Shah',
  },
  {
    weight: 4,
    ethnicity: 'Asian or Asian British: Indian',
    languages: [
      ['Gujarati', 3],
      ['Punjabi', 2],
      ['Hindi', 1],
      ['English', 20],
    ],
    given:
      'Anil Asha Balbir Daljit Gurpreet Harbhajan Jaswinder Kanta Kiran Lakshmi Meera Nirmala Prakash Rajesh Sarita Suresh Usha Vijay',
    family:
      'Bhatt Chauhan Desai Gill-Singh Iyer Joshi Kaur Mehta Mistry Nair Pandya Rao Sandhu Sharma Solanki',
  },
  {
    weight: 2,
    ethnicity: 'Asian or Asian British: Bangladeshi',
    languages: [
      ['Bengali', 3],
      ['Sylheti', 2],
      ['English', 12],
    ],
    given: 'Abdur Anwara Dilara Fazlul Hasina Jahanara Kamal Momtaz Nazma Rahima Shafiq Taslima',
    family: 'Ahmed Bibi Choudhury Haque Islam Khatun Miah Rahman Uddin Ullah',
  },
  {
    weight: 2,
    ethnicity: 'Black, Black British, Caribbean or African: Caribbean',
    languages: [['English', 4]],
    given:
      'Beverley Carlton Cynthia Delroy Desmond Gloria Hyacinth Icilda Lloyd Marcia Neville Roselyn Winston',
    family: 'Bailey-Reid Campbell Francis Gayle Henry Lindo McKenzie Morgan-Blake Palmer-Grant Samuels Wint',
  },
  {
    weight: 3,
    ethnicity: 'Black, Black British, Caribbean or African: African',
    languages: [
      ['Somali', 3],
      ['Yoruba', 1],
      ['French', 1],
      ['Arabic', 1],
      ['English', 20],
    ],
    given:
      'Abdi Adaeze Ayaan Blessing Chidi Efua Faduma Grace Hodan Ikenna Kofi Kwame Mariama Ngozi Oluwaseun Samira Warsame',
    family: 'Abdullahi Adebayo Amoah Asante Boateng Eze Farah Hersi Ibrahim Mensah Mohamud Nwosu Okafor Osei',
  },
  {
    weight: 1,
    ethnicity: 'Asian or Asian British: Chinese',
    languages: [
      ['Cantonese', 2],
      ['Mandarin', 1],
      ['English', 8],
    ],
    given: 'Bo-Wah Chi-Ming Fong Kwok-Wai Lai-Ying Mei Siu-Ling Wai-Man Xiu Yuk',
    family: 'Chan Cheung Ho Lam Leung Ng Tang Tsang Wong Yip',
  },
  {
    weight: 1,
    ethnicity: 'Other ethnic group: Arab',
    languages: [
      ['Arabic', 2],
      ['English', 4],
    ],
    given: 'Amal Bassam Farouk Ghada Hanan Layla Nabil Rima Salim Widad',
    family: 'Aziz Darwish Haddad Khalil Mansour Nasr Saleh Yasin',
  },
  {
    weight: 2,
    ethnicity: 'Mixed or multiple ethnic groups: White and Black Caribbean',
    languages: [['English', 4]],
    given: 'Aaron Cherelle Dion Jerome Keisha Leon Marlon Nadine Reece Simone Tyrone',
    family: 'Barnett Crosby Dale Francis-Hill Gordon-Lee Hartwell Maynard Prescott Stirling',
  },
  {
    weight: 1,
    ethnicity: 'White: Gypsy or Irish Traveller',
    languages: [['English', 4]],
    given: 'Belcher Bridie Caleb Lavinia Mary-Ann Nelson Rosanna Tilly',
    family: 'Cash Dunne Hearne Loveridge Ward-Price',
  },
];

export interface InventedName {
  readonly givenNames: string;
  readonly familyName: string;
  readonly ethnicity: string;
  readonly language: string;
}

/** A name that nobody has in `taken`, which it joins. */
export function inventName(dice: Dice, taken: Set<string>): InventedName {
  for (;;) {
    const { ethnicity, languages, given, family } = dice.weigh(origins.map((one) => [one, one.weight]));
    const givenNames = dice.pick(given.split(' '));
    const familyName = dice.pick(family.split(' '));
    const name = `${givenNames} ${familyName}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return { givenNames, familyName, ethnicity, language: dice.weigh(languages) };
  }
}
